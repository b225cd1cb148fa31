package dev.byline.wordpress.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.Schema;

/** What categories and tags look like, and the parameters of their routes. */
final class TermSchema {

    private static final Schema IDS = Schema.array(Schema.integer()).defaults(List.of());
    private static final Map<TermKind, Schema> SCHEMAS = Map.of(TermKind.CATEGORY, make(TermKind.CATEGORY),
            TermKind.TAG, make(TermKind.TAG));

    private TermSchema() {
    }

    static Schema of(TermKind kind) {
        return SCHEMAS.get(kind);
    }

    private static Schema make(TermKind kind) {
        Schema schema = Schema.item(kind.title())
                .property("id", shown(Schema.integer()).readonly())
                .property("count", inside(Schema.integer()).readonly())
                .property("description", inside(Schema.string()))
                .property("link", shown(Schema.string().format("uri")).readonly())
                .property("name", shown(Schema.string()).with("required", true))
                .property("slug", shown(Schema.string()))
                .property("taxonomy", shown(Schema.string().oneOf(kind.slug())).readonly());
        if (kind.isHierarchical()) {
            schema = schema.property("parent", inside(Schema.integer()));
        }
        return schema.property("meta", inside(Schema.object().with("properties", Map.of())));
    }

    /** The parameters of a collection, in WordPress' order. */
    static List<Argument> ofList(TermKind kind) {
        List<Argument> all = new ArrayList<>(Argument.ofCollections("view", "embed", "edit"));
        all.add(Argument.of("exclude", IDS));
        all.add(Argument.of("include", IDS));
        if (!kind.isHierarchical()) {
            all.add(Argument.of("offset", Schema.integer()));
        }
        all.add(Argument.of("order", Schema.string().defaults("asc").oneOf("asc", "desc")));
        all.add(Argument.of("orderby", Schema.string().defaults("name")
                .oneOf("id", "include", "name", "slug", "include_slugs", "term_group", "description", "count")));
        all.add(Argument.of("hide_empty", Schema.bool().defaults(false)));
        if (kind.isHierarchical()) {
            all.add(Argument.of("parent", Schema.integer()));
        }
        all.add(Argument.of("post", Schema.integer()));
        all.add(Argument.of("slug", Schema.array(Schema.string())));
        return all;
    }

    static List<Argument> ofOne() {
        return List.of(Argument.ID, Argument.context("view", "embed", "edit"));
    }

    static List<Argument> ofChanges(TermKind kind) {
        List<Argument> all = new ArrayList<>(List.of(Argument.ID));
        all.addAll(Argument.ofWrites(of(kind), false));
        return all;
    }

    static List<Argument> ofRemovals() {
        return List.of(Argument.ID, Argument.of("force", Schema.bool().defaults(false)));
    }

    private static Schema shown(Schema schema) {
        return schema.contexts("view", "embed", "edit");
    }

    private static Schema inside(Schema schema) {
        return schema.contexts("view", "edit");
    }
}
