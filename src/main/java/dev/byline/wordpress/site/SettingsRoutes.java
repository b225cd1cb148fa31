package dev.byline.wordpress.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.comment.CommentConfig;
import dev.byline.http.SiteConfig;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.rest.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The settings that WordPress' clients know, for administrators to read. They are changed in Byline's configuration. */
@ApplicationScoped
public class SettingsRoutes implements RestRoutes {

    private static final Schema SCHEMA = Schema.any().with("$schema", "http://json-schema.org/draft-04/schema#")
            .with("title", "settings").with("type", "object").with("properties", Map.of())
            .property("title", Schema.string()).property("description", Schema.string())
            .property("url", Schema.string().format("uri")).property("email", Schema.string().format("email"))
            .property("timezone", Schema.string()).property("date_format", Schema.string())
            .property("time_format", Schema.string()).property("start_of_week", Schema.integer())
            .property("language", Schema.string()).property("use_smilies", Schema.bool())
            .property("default_category", Schema.integer()).property("default_post_format", Schema.string())
            .property("posts_per_page", Schema.integer()).property("show_on_front", Schema.string())
            .property("page_on_front", Schema.integer()).property("page_for_posts", Schema.integer())
            .property("default_ping_status", Schema.string().oneOf("open", "closed"))
            .property("default_comment_status", Schema.string().oneOf("open", "closed"))
            .property("site_logo", Schema.any().with("type", List.of("integer", "null")))
            .property("site_icon", Schema.integer());

    @Inject
    SiteConfig site;

    @Inject
    CommentConfig comments;

    @Inject
    RestUrls urls;

    @Override
    public List<Route> routes() {
        return List.of(Route.of("/wp/v2/settings", SCHEMA,
                Endpoint.reads(List.of(), this::settings).allowedBy(SettingsRoutes::check)));
    }

    private static void check(RestRequest request) {
        if (!request.caller().is(Role.ADMIN)) {
            throw RestError.forbidden(request, "rest_forbidden", "Sorry, you are not allowed to do that.");
        }
    }

    private RestAnswer settings(RestRequest request) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("title", site.name());
        settings.put("description", site.description());
        settings.put("url", urls.page(""));
        // Byline has no address for everything; a made-up one would be written to.
        settings.put("email", "");
        settings.put("timezone", "UTC");
        settings.put("date_format", "F j, Y");
        settings.put("time_format", "g:i a");
        settings.put("start_of_week", 1);
        settings.put("language", site.language().replace('-', '_'));
        settings.put("use_smilies", true);
        settings.put("default_category", 0);
        settings.put("default_post_format", "standard");
        settings.put("posts_per_page", 10);
        settings.put("show_on_front", "posts");
        settings.put("page_on_front", 0);
        settings.put("page_for_posts", 0);
        settings.put("default_ping_status", "closed");
        settings.put("default_comment_status", comments.open() ? "open" : "closed");
        settings.put("site_logo", null);
        settings.put("site_icon", 0);
        return RestAnswer.of(settings);
    }
}
