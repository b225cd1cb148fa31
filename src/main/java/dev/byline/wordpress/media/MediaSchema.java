package dev.byline.wordpress.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.byline.wordpress.post.PostSlugs;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.Schema;

/** What media look like, and the parameters of their routes. */
final class MediaSchema {

    private static final List<String> STATUSES = List.of("inherit", "private", "trash");
    private static final Schema MOMENT = Schema.string().format("date-time");
    private static final Schema IDS = Schema.array(Schema.integer()).defaults(List.of());

    static final Schema SCHEMA = Schema.item("attachment")
            .property("date", shown(Schema.any().with("type", List.of("string", "null")).format("date-time")))
            .property("date_gmt", inside(Schema.any().with("type", List.of("string", "null")).format("date-time")))
            .property("guid", inside(text("view", "edit")).readonly())
            .property("id", shown(Schema.integer()).readonly())
            .property("link", shown(Schema.string().format("uri")).readonly())
            .property("modified", inside(MOMENT).readonly())
            .property("modified_gmt", inside(MOMENT).readonly())
            .property("slug", shown(Schema.string()))
            .property("status", inside(Schema.string().oneOf("publish", "future", "draft", "pending", "private")))
            .property("type", shown(Schema.string()).readonly())
            .property("permalink_template", Schema.string().contexts("edit").readonly())
            .property("generated_slug", Schema.string().contexts("edit").readonly())
            .property("title", shown(text("view", "edit", "embed")))
            .property("author", shown(Schema.integer()))
            .property("comment_status", inside(Schema.string().oneOf("open", "closed")))
            .property("ping_status", inside(Schema.string().oneOf("open", "closed")))
            .property("meta", inside(Schema.object().with("properties", Map.of())))
            .property("template", inside(Schema.string()))
            .property("alt_text", shown(Schema.string()))
            .property("caption", shown(text("view", "edit", "embed")))
            .property("description", inside(text("view", "edit")))
            .property("media_type", shown(Schema.string().oneOf("image", "file")).readonly())
            .property("mime_type", shown(Schema.string()).readonly())
            .property("media_details", shown(Schema.object()).readonly())
            .property("post", inside(Schema.integer()))
            .property("source_url", shown(Schema.string().format("uri")).readonly())
            .property("missing_image_sizes", Schema.array(Schema.string()).contexts("edit").readonly());

    private MediaSchema() {
    }

    static List<Argument> ofList() {
        List<Argument> all = new ArrayList<>(Argument.ofCollections("view", "embed", "edit"));
        all.add(Argument.of("after", MOMENT));
        all.add(Argument.of("modified_after", MOMENT));
        all.add(Argument.of("author", IDS));
        all.add(Argument.of("author_exclude", IDS));
        all.add(Argument.of("before", MOMENT));
        all.add(Argument.of("modified_before", MOMENT));
        all.add(Argument.of("exclude", IDS));
        all.add(Argument.of("include", IDS));
        all.add(Argument.of("offset", Schema.integer()));
        all.add(Argument.of("order", Schema.string().defaults("desc").oneOf("asc", "desc")));
        all.add(Argument.of("orderby", Schema.string().defaults("date").oneOf("author", "date", "id", "include", "modified",
                "parent", "relevance", "slug", "include_slugs", "title")));
        all.add(Argument.of("parent", IDS));
        all.add(Argument.of("parent_exclude", IDS));
        all.add(Argument.of("slug", Schema.array(Schema.string())).cleanedBy((value, request) -> PostSlugs.of(value)));
        all.add(Argument.of("status", Schema.any().defaults("inherit")
                .with("items", Schema.any().with("enum", STATUSES).with("type", "string")).with("type", "array"))
                .cleanedBy(MediaSchema::status));
        all.add(Argument.of("media_type", Schema.string().oneOf("image", "video", "text", "application", "audio")));
        all.add(Argument.of("mime_type", Schema.string()));
        return all;
    }

    /** Images here have the status of what they belong to, and no other. */
    private static List<String> status(Object value, RestRequest request) {
        List<String> statuses = PostSlugs.of(value);
        for (String status : statuses) {
            if (!status.equals("inherit") && !request.isSignedIn()) {
                throw RestError.detail("rest_forbidden_status", "Status is forbidden.").with("status", 401);
            }
            if (!STATUSES.contains(status)) {
                throw RestError.detail("rest_not_in_enum", "status[" + statuses.indexOf(status)
                        + "] is not one of inherit, private, and trash.");
            }
        }
        return statuses;
    }

    static List<Argument> ofOne() {
        return List.of(Argument.ID, Argument.context("view", "embed", "edit"));
    }

    static List<Argument> ofChanges() {
        List<Argument> all = new ArrayList<>(List.of(Argument.ID));
        all.addAll(Argument.ofWrites(SCHEMA, false));
        return all;
    }

    static List<Argument> ofRemovals() {
        return List.of(Argument.ID, Argument.of("force", Schema.bool().defaults(false)));
    }

    private static Schema text(String... contexts) {
        return Schema.object().property("raw", Schema.string().contexts("edit"))
                .property("rendered", Schema.string().contexts(contexts).readonly());
    }

    private static Schema shown(Schema schema) {
        return schema.contexts("view", "edit", "embed");
    }

    private static Schema inside(Schema schema) {
        return schema.contexts("view", "edit");
    }
}
