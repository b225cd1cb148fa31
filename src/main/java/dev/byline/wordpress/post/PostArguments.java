package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.List;

import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Schema;

/** The parameters of posts and pages. */
final class PostArguments {

    /** What a post could be in WordPress, and {@code any}. */
    private static final List<String> STATUSES = List.of("publish", "future", "draft", "pending", "private", "trash",
            "auto-draft", "inherit", "request-pending", "request-confirmed", "request-failed", "request-completed", "any");

    private static final Schema STATUS = Schema.any().defaults("publish").with("type", "array")
            .with("items", Schema.any().with("enum", STATUSES).with("type", "string"));
    private static final Schema MOMENT = Schema.string().format("date-time");
    private static final Schema IDS = Schema.array(Schema.integer());

    private PostArguments() {
    }

    /** Those of one post or page. */
    static List<Argument> ofOne() {
        return List.of(Argument.ID, Argument.context("view", "embed", "edit"),
                Argument.of("password", Schema.string()));
    }

    /** Those of a collection, in WordPress' order. */
    static List<Argument> ofList(PostKind kind) {
        boolean page = kind == PostKind.PAGE;
        List<Argument> all = new ArrayList<>(Argument.ofCollections("view", "embed", "edit"));
        all.add(Argument.of("after", MOMENT));
        all.add(Argument.of("modified_after", MOMENT));
        all.add(Argument.of("author", IDS.defaults(List.of())));
        all.add(Argument.of("author_exclude", IDS.defaults(List.of())));
        all.add(Argument.of("before", MOMENT));
        all.add(Argument.of("modified_before", MOMENT));
        all.add(Argument.of("exclude", IDS.defaults(List.of())));
        all.add(Argument.of("include", IDS.defaults(List.of())));
        if (page) {
            all.add(Argument.of("menu_order", Schema.integer()));
        }
        all.add(Argument.of("offset", Schema.integer()));
        all.add(Argument.of("order", Schema.string().defaults("desc").oneOf("asc", "desc")));
        List<String> orders = new ArrayList<>(List.of("author", "date", "id", "include", "modified", "parent",
                "relevance", "slug", "include_slugs", "title"));
        if (page) {
            orders.add("menu_order");
        }
        all.add(Argument.of("orderby", Schema.string().defaults("date").oneOf(orders)));
        if (page) {
            all.add(Argument.of("parent", IDS.defaults(List.of())));
            all.add(Argument.of("parent_exclude", IDS.defaults(List.of())));
        }
        all.add(Argument.of("slug", Schema.array(Schema.string()))
                .cleanedBy((value, request) -> PostSlugs.of(value)));
        all.add(Argument.of("status", STATUS).cleanedBy(PostArguments::status));
        if (!page) {
            all.add(Argument.of("tax_relation", Schema.string().oneOf("AND", "OR")));
            all.add(Argument.of("categories", terms(true, true)));
            all.add(Argument.of("categories_exclude", terms(true, false)));
            all.add(Argument.of("tags", terms(false, true)));
            all.add(Argument.of("tags_exclude", terms(false, false)));
            all.add(Argument.of("sticky", Schema.bool()));
        }
        return all;
    }

    /** A list of ids, or an object that says more. */
    private static Schema terms(boolean hierarchical, boolean including) {
        Schema query = Schema.any().with("title", "Term ID Taxonomy Query").with("type", "object")
                .property("terms", IDS.defaults(List.of()));
        if (hierarchical) {
            query = query.property("include_children", Schema.bool().defaults(false));
        }
        if (including) {
            query = query.property("operator", Schema.string().oneOf("AND", "OR").defaults("OR"));
        }
        return Schema.any().with("type", List.of("object", "array")).with("oneOf", List.of(
                Schema.any().with("title", "Term ID List").with("type", "array").with("items", Schema.integer()),
                query.with("additionalProperties", false)));
    }

    /** Readers may name what is public only; who writes may name any status there is. */
    private static Object status(Object value, RestRequest request) {
        List<String> statuses = PostSlugs.of(value);
        for (String status : statuses) {
            if (!status.equals("publish")) {
                if (!PostRights.writesPosts(request)) {
                    throw RestError.detail("rest_forbidden_status", "Status is forbidden.")
                            .with("status", request.isSignedIn() ? 403 : 401);
                }
                if (!STATUSES.contains(status)) {
                    throw RestError.detail("rest_not_in_enum", "status[0] is not one of "
                            + String.join(", ", STATUSES.subList(0, STATUSES.size() - 1)) + ", and any.");
                }
            }
        }
        return statuses;
    }
}
