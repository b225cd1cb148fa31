package dev.byline.wordpress.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.PhpValues;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.Schema;

/** What users look like, and the parameters of their routes. */
final class UserSchema {

    /** Types of posts that WordPress shows in its API. */
    private static final List<String> TYPES = List.of("post", "page", "attachment", "nav_menu_item", "wp_block",
            "wp_template", "wp_template_part", "wp_navigation");
    private static final Schema IDS = Schema.array(Schema.integer()).defaults(List.of());
    private static final Schema WORDS = Schema.array(Schema.string());
    private static final Schema AVATAR = shown(Schema.string().format("uri"));

    static final Schema SCHEMA = Schema.item("user")
            .property("id", shown(Schema.integer()).readonly())
            .property("username", edited(Schema.string()).with("required", true))
            .property("name", shown(Schema.string()))
            .property("first_name", edited(Schema.string()))
            .property("last_name", edited(Schema.string()))
            .property("email", edited(Schema.string().format("email")).with("required", true))
            .property("url", shown(Schema.string().format("uri")))
            .property("description", shown(Schema.string()))
            .property("link", shown(Schema.string().format("uri")).readonly())
            .property("locale", edited(Schema.string().oneOf("", "en_US")))
            .property("nickname", edited(Schema.string()))
            .property("slug", shown(Schema.string()))
            .property("registered_date", edited(Schema.string().format("date-time")).readonly())
            .property("roles", edited(Schema.array(Schema.string())))
            .property("password", Schema.string().contexts().with("required", true))
            .property("capabilities", edited(Schema.object()).readonly())
            .property("extra_capabilities", edited(Schema.object()).readonly())
            .property("avatar_urls", shown(Schema.object()).readonly()
                    .property("24", AVATAR).property("48", AVATAR).property("96", AVATAR))
            .property("meta", Schema.object().contexts("view", "edit").with("properties", Map.of()));

    private UserSchema() {
    }

    static List<Argument> ofList() {
        List<Argument> all = new ArrayList<>(Argument.ofCollections("view", "embed", "edit"));
        all.add(Argument.of("exclude", IDS));
        all.add(Argument.of("include", IDS));
        all.add(Argument.of("offset", Schema.integer()));
        all.add(Argument.of("order", Schema.string().oneOf("asc", "desc").defaults("asc")));
        all.add(Argument.of("orderby", Schema.string().oneOf("id", "include", "name", "registered_date", "slug",
                "include_slugs", "email", "url").defaults("name")));
        all.add(Argument.of("slug", WORDS));
        all.add(Argument.of("roles", WORDS));
        all.add(Argument.of("capabilities", WORDS));
        all.add(Argument.of("who", Schema.string().oneOf("authors")));
        all.add(Argument.of("has_published_posts", Schema.any().with("type", List.of("boolean", "array"))
                .with("items", Schema.string().oneOf(TYPES))).cleanedBy((value, request) -> published(value)));
        return all;
    }

    /** Yes, no, or the types of what they must have published. */
    private static Object published(Object value) {
        if (PhpValues.isBoolean(value)) {
            return PhpValues.toBoolean(value);
        }
        List<?> types = PhpValues.toList(value);
        for (int at = 0; types != null && at < types.size(); at++) {
            if (!TYPES.contains(PhpValues.toText(types.get(at)))) {
                throw RestError.detail("rest_not_in_enum", "has_published_posts[" + at + "] is not one of "
                        + String.join(", ", TYPES.subList(0, TYPES.size() - 1)) + ", and " + TYPES.get(TYPES.size() - 1) + ".");
            }
        }
        if (types == null) {
            throw RestError.detail("rest_invalid_type", "has_published_posts is not of type boolean,array.")
                    .with("param", "has_published_posts");
        }
        return types;
    }

    static List<Argument> ofOne() {
        return List.of(Argument.ID, Argument.context("view", "embed", "edit"));
    }

    static List<Argument> ofMe() {
        return List.of(Argument.context("view", "embed", "edit"));
    }

    static List<Argument> ofChanges() {
        List<Argument> all = new ArrayList<>(List.of(Argument.ID));
        all.addAll(Argument.ofWrites(SCHEMA, false));
        return all;
    }

    static List<Argument> ofRemovals() {
        return List.of(Argument.ID, Argument.of("force", Schema.bool().defaults(false)),
                Argument.of("reassign", Schema.integer()).must());
    }

    private static Schema shown(Schema schema) {
        return schema.contexts("embed", "view", "edit");
    }

    private static Schema edited(Schema schema) {
        return schema.contexts("edit");
    }
}
