package dev.byline.wordpress.post;

import java.util.List;
import java.util.Map;

import dev.byline.wordpress.rest.Schema;

/** What posts and pages look like. */
public final class PostSchema {

    /** The statuses that an article can have here. */
    public static final List<String> STATUSES = List.of("publish", "future", "draft", "pending", "private");

    private static final List<String> FORMATS = List.of("standard", "aside", "chat", "gallery", "link", "image", "quote",
            "status", "video", "audio");

    private PostSchema() {
    }

    /** The schema of a kind. */
    public static Schema of(PostKind kind) {
        boolean page = kind == PostKind.PAGE;
        Schema schema = Schema.item(kind.type())
                .property("date", shown(nullable("string").format("date-time")))
                .property("date_gmt", inside(nullable("string").format("date-time")))
                .property("guid", inside(rendered()).readonly())
                .property("id", shown(Schema.integer()).readonly())
                .property("link", shown(Schema.string().format("uri")).readonly())
                .property("modified", inside(Schema.string().format("date-time")).readonly())
                .property("modified_gmt", inside(Schema.string().format("date-time")).readonly())
                .property("slug", shown(Schema.string()))
                .property("status", inside(Schema.string().oneOf(STATUSES)))
                .property("type", shown(Schema.string()).readonly())
                .property("password", Schema.string().contexts("edit"));
        schema = page ? schema.property("parent", inside(Schema.integer())) : schema;
        schema = schema
                .property("permalink_template", Schema.string().contexts("edit").readonly())
                .property("generated_slug", Schema.string().contexts("edit").readonly())
                .property("title", shown(raw().property("rendered",
                        Schema.string().contexts("view", "edit", "embed").readonly())))
                .property("content", inside(raw()
                        .property("rendered", inside(Schema.string()).readonly())
                        .property("block_version", Schema.integer().contexts("edit").readonly())
                        .property("protected", shown(Schema.bool()).readonly())))
                .property("author", shown(Schema.integer()))
                .property("excerpt", shown(raw()
                        .property("rendered", shown(Schema.string()).readonly())
                        .property("protected", shown(Schema.bool()).readonly())))
                .property("featured_media", shown(Schema.integer()))
                .property("comment_status", inside(Schema.string().oneOf("open", "closed")))
                .property("ping_status", inside(Schema.string().oneOf("open", "closed")));
        schema = page ? schema.property("menu_order", inside(Schema.integer()))
                : schema.property("format", inside(Schema.string().oneOf(FORMATS)));
        schema = schema.property("meta", inside(Schema.object().with("properties", Map.of())));
        if (!page) {
            schema = schema.property("sticky", inside(Schema.bool()));
        }
        schema = schema.property("template", inside(Schema.string()));
        return page ? schema : schema
                .property("categories", inside(Schema.array(Schema.integer())))
                .property("tags", inside(Schema.array(Schema.integer())));
    }

    private static Schema nullable(String type) {
        return Schema.any().with("type", List.of(type, "null"));
    }

    private static Schema rendered() {
        return Schema.object().property("raw", Schema.string().contexts("edit").readonly())
                .property("rendered", inside(Schema.string()).readonly());
    }

    private static Schema raw() {
        return Schema.object().property("raw", Schema.string().contexts("edit"));
    }

    private static Schema shown(Schema schema) {
        return schema.contexts("view", "edit", "embed");
    }

    private static Schema inside(Schema schema) {
        return schema.contexts("view", "edit");
    }
}
