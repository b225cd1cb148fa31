package dev.byline.wordpress.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.pagecache.Shown;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.rest.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The types of things: posts, pages, and lead images as attachments. */
@ApplicationScoped
public class TypeRoutes implements RestRoutes {

    private static final String REFUSED = "Sorry, you are not allowed to edit posts in this post type.";
    private static final Schema SCHEMA = Schema.item("type")
            .property("capabilities", Schema.object().contexts("edit").readonly())
            .property("description", Schema.string().contexts("view", "edit").readonly())
            .property("hierarchical", Schema.bool().contexts("view", "edit").readonly())
            .property("viewable", Schema.bool().contexts("edit").readonly())
            .property("labels", Schema.object().contexts("edit").readonly())
            .property("name", Schema.string().contexts("view", "edit", "embed").readonly())
            .property("slug", Schema.string().contexts("view", "edit", "embed").readonly())
            .property("supports", Schema.object().contexts("edit").readonly())
            .property("has_archive", Schema.any().with("type", List.of("string", "boolean")).contexts("view", "edit")
                    .readonly())
            .property("taxonomies", Schema.array(Schema.string()).contexts("view", "edit").readonly())
            .property("rest_base", Schema.string().contexts("view", "edit", "embed").readonly())
            .property("rest_namespace", Schema.string().contexts("view", "edit", "embed").readonly())
            .property("visibility", Schema.object().contexts("edit").readonly()
                    .property("show_in_nav_menus", Schema.bool()).property("show_ui", Schema.bool()))
            .property("icon", Schema.any().with("type", List.of("string", "null")).contexts("view", "edit", "embed")
                    .readonly());
    private static final List<Type> TYPES = List.of(
            new Type("post", "Posts", "Post", "posts", false, "dashicons-admin-post", List.of("category", "post_tag"),
                    List.of("title", "editor", "author", "thumbnail", "excerpt", "comments", "revisions")),
            new Type("page", "Pages", "Page", "pages", true, "dashicons-admin-page", List.of(),
                    List.of("title", "editor", "author", "thumbnail", "page-attributes", "comments", "revisions")),
            new Type("attachment", "Media", "Media", "media", false, "dashicons-admin-media", List.of(),
                    List.of("title", "author", "comments")));

    @Inject
    RestUrls urls;

    @Inject
    Shown shown;

    private record Type(String slug, String name, String singular, String base, boolean hierarchical, String icon,
            List<String> taxonomies, List<String> supports) {
    }

    @Override
    public List<Route> routes() {
        Argument context = Argument.context("view", "embed", "edit");
        return List.of(Route.of("/wp/v2/types", SCHEMA, Endpoint.reads(List.of(context), this::list)
                        .allowedBy(request -> check(request, "rest_cannot_view"))),
                Route.of("/wp/v2/types/(?P<type>[\\w-]+)", SCHEMA, Endpoint.reads(
                        List.of(Argument.of("type", Schema.string()), context), this::one)));
    }

    private RestAnswer list(RestRequest request) {
        shown.tag("site");
        Map<String, Object> all = new LinkedHashMap<>();
        TYPES.forEach(type -> all.put(type.slug, view(type, request)));
        return RestAnswer.of(all);
    }

    private RestAnswer one(RestRequest request) {
        shown.tag("site");
        Type found = TYPES.stream().filter(type -> type.slug.equals(request.text("type"))).findFirst()
                .orElseThrow(() -> RestError.of(404, "rest_type_invalid", "Invalid post type."));
        check(request, "rest_forbidden_context");
        return RestAnswer.of(view(found, request));
    }

    private static void check(RestRequest request, String code) {
        if (request.context().equals("edit") && !request.caller().is(Role.AUTHOR)) {
            throw RestError.forbidden(request, code, REFUSED);
        }
    }

    private Map<String, Object> view(Type type, RestRequest request) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("capabilities", Map.of("edit_posts", "edit_" + type.base));
        view.put("description", "");
        view.put("hierarchical", type.hierarchical);
        view.put("has_archive", false);
        view.put("visibility", Map.of("show_in_nav_menus", !type.slug.equals("attachment"), "show_ui", true));
        view.put("viewable", true);
        view.put("labels", labels(type));
        view.put("name", type.name);
        view.put("slug", type.slug);
        view.put("icon", type.icon);
        Map<String, Object> supports = new LinkedHashMap<>();
        type.supports.forEach(each -> supports.put(each, true));
        view.put("supports", supports);
        view.put("taxonomies", type.taxonomies);
        view.put("rest_base", type.base);
        view.put("rest_namespace", "wp/v2");
        view.put("_links", new ItemLinks().to("collection", urls.route("/wp/v2/types"))
                .to("wp:items", urls.route("/wp/v2/" + type.base)).all());
        return SCHEMA.filter(view, request.context());
    }

    private static Map<String, Object> labels(Type type) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("name", type.name);
        labels.put("singular_name", type.singular);
        return labels;
    }
}
