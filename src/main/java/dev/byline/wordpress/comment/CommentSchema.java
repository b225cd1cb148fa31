package dev.byline.wordpress.comment;

import java.util.Map;

import dev.byline.wordpress.rest.Schema;

/** What comments look like. */
final class CommentSchema {

    /** The schema of a comment. */
    static final Schema COMMENT = Schema.item("comment")
            .property("id", shown(Schema.integer()).readonly())
            .property("author", shown(Schema.integer()))
            .property("author_email", Schema.string().format("email").contexts("edit"))
            .property("author_ip", Schema.string().format("ip").contexts("edit"))
            .property("author_name", shown(Schema.string()))
            .property("author_url", shown(Schema.string().format("uri")))
            .property("author_user_agent", Schema.string().contexts("edit"))
            .property("content", shown(Schema.object())
                    .property("raw", Schema.string().contexts("edit"))
                    .property("rendered", shown(Schema.string()).readonly()))
            .property("date", shown(Schema.string().format("date-time")))
            .property("date_gmt", inside(Schema.string().format("date-time")))
            .property("link", shown(Schema.string().format("uri")).readonly())
            .property("parent", shown(Schema.integer()).defaults(0L))
            .property("post", inside(Schema.integer()).defaults(0L))
            .property("status", inside(Schema.string()))
            .property("type", shown(Schema.string()).readonly())
            .property("author_avatar_urls", shown(Schema.object()).readonly()
                    .property("24", avatar()).property("48", avatar()).property("96", avatar()))
            .property("meta", inside(Schema.object()).with("properties", Map.of()));

    private CommentSchema() {
    }

    private static Schema avatar() {
        return Schema.string().format("uri").contexts("embed", "view", "edit");
    }

    private static Schema shown(Schema schema) {
        return schema.contexts("view", "edit", "embed");
    }

    private static Schema inside(Schema schema) {
        return schema.contexts("view", "edit");
    }
}
