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

/** The taxonomies: sections as categories, and tags. */
@ApplicationScoped
public class TaxonomyRoutes implements RestRoutes {

    private static final String REFUSED = "Sorry, you are not allowed to manage terms in this taxonomy.";
    private static final Schema SCHEMA = Schema.item("taxonomy")
            .property("capabilities", Schema.object().contexts("edit").readonly())
            .property("description", Schema.string().contexts("view", "edit").readonly())
            .property("hierarchical", Schema.bool().contexts("view", "edit").readonly())
            .property("labels", Schema.object().contexts("edit").readonly())
            .property("name", Schema.string().contexts("view", "edit", "embed").readonly())
            .property("slug", Schema.string().contexts("view", "edit", "embed").readonly())
            .property("show_cloud", Schema.bool().contexts("edit").readonly())
            .property("types", Schema.array(Schema.string()).contexts("view", "edit").readonly())
            .property("rest_base", Schema.string().contexts("view", "edit", "embed").readonly())
            .property("rest_namespace", Schema.string().contexts("view", "edit", "embed").readonly())
            .property("visibility", Schema.object().contexts("edit").readonly()
                    .property("public", Schema.bool()).property("publicly_queryable", Schema.bool())
                    .property("show_admin_column", Schema.bool()).property("show_in_nav_menus", Schema.bool())
                    .property("show_in_quick_edit", Schema.bool()).property("show_ui", Schema.bool()));
    private static final List<Kind> KINDS = List.of(new Kind("category", "Categories", "Category", "categories", true),
            new Kind("post_tag", "Tags", "Tag", "tags", false));

    @Inject
    RestUrls urls;

    @Inject
    Shown shown;

    private record Kind(String slug, String name, String singular, String base, boolean hierarchical) {
    }

    @Override
    public List<Route> routes() {
        Argument context = Argument.context("view", "embed", "edit");
        return List.of(Route.of("/wp/v2/taxonomies", SCHEMA, Endpoint.reads(
                        List.of(context, Argument.of("type", Schema.string())), this::list)
                        .allowedBy(request -> check(request, "rest_cannot_view"))),
                Route.of("/wp/v2/taxonomies/(?P<taxonomy>[\\w-]+)", SCHEMA, Endpoint.reads(
                        List.of(Argument.of("taxonomy", Schema.string()), context), this::one)
                        .allowedBy(request -> {
                            if (find(request) != null) {
                                check(request, "rest_forbidden_context");
                            }
                        })));
    }

    private RestAnswer list(RestRequest request) {
        shown.tag("site");
        String type = request.text("type");
        Map<String, Object> all = new LinkedHashMap<>();
        KINDS.stream().filter(kind -> type == null || type.isEmpty() || type.equals("post"))
                .forEach(kind -> all.put(kind.slug, view(kind, request)));
        return RestAnswer.of(all);
    }

    private RestAnswer one(RestRequest request) {
        shown.tag("site");
        Kind found = find(request);
        if (found == null) {
            throw RestError.of(404, "rest_taxonomy_invalid", "Invalid taxonomy.");
        }
        return RestAnswer.of(view(found, request));
    }

    private static Kind find(RestRequest request) {
        return KINDS.stream().filter(kind -> kind.slug.equals(request.text("taxonomy"))).findFirst().orElse(null);
    }

    private static void check(RestRequest request, String code) {
        if (request.context().equals("edit") && !request.caller().is(Role.EDITOR)) {
            throw RestError.forbidden(request, code, REFUSED);
        }
    }

    private Map<String, Object> view(Kind kind, RestRequest request) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", kind.name);
        view.put("slug", kind.slug);
        view.put("capabilities", capabilities(kind));
        view.put("description", "");
        view.put("labels", labels(kind));
        view.put("types", List.of("post"));
        view.put("show_cloud", true);
        view.put("hierarchical", kind.hierarchical);
        view.put("rest_base", kind.base);
        view.put("rest_namespace", "wp/v2");
        Map<String, Object> visibility = new LinkedHashMap<>();
        List.of("public", "publicly_queryable", "show_admin_column", "show_in_nav_menus", "show_in_quick_edit", "show_ui")
                .forEach(word -> visibility.put(word, true));
        view.put("visibility", visibility);
        view.put("_links", new ItemLinks().to("collection", urls.route("/wp/v2/taxonomies"))
                .to("wp:items", urls.route("/wp/v2/" + kind.base)).all());
        return SCHEMA.filter(view, request.context());
    }

    private static Map<String, Object> capabilities(Kind kind) {
        Map<String, Object> all = new LinkedHashMap<>();
        String terms = kind.hierarchical ? "categories" : "post_tags";
        for (String verb : List.of("manage", "edit", "delete", "assign")) {
            all.put(verb + "_terms", verb + "_" + terms);
        }
        return all;
    }

    private static Map<String, Object> labels(Kind kind) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("name", kind.name);
        labels.put("singular_name", kind.singular);
        return labels;
    }
}
