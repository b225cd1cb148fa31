package dev.byline.wordpress.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.http.SiteConfig;
import dev.byline.pagecache.Shown;
import dev.byline.wordpress.rest.Argument;
import dev.byline.wordpress.rest.Endpoint;
import dev.byline.wordpress.rest.ItemLinks;
import dev.byline.wordpress.rest.RestAnswer;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.rest.RestRoutes;
import dev.byline.wordpress.rest.RestUrls;
import dev.byline.wordpress.rest.Route;
import dev.byline.wordpress.rest.RouteData;
import dev.byline.wordpress.rest.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The index of the whole and of its namespace, by which clients discover what there is. */
@ApplicationScoped
public class IndexRoutes implements RestRoutes {

    private static final String NAMESPACE = "wp/v2";
    private static final Argument CONTEXT = Argument.of("context", Schema.any().defaults("view"));

    @Inject
    SiteConfig site;

    @Inject
    RestUrls urls;

    /** Asked for at run time: the table of routes needs this bean itself. */
    @Inject
    Instance<RouteData> routeData;

    @Inject
    Shown shown;

    @Override
    public List<Route> routes() {
        return List.of(Route.of("/", null, Endpoint.reads(List.of(CONTEXT), this::index)),
                Route.of("/" + NAMESPACE, null, Endpoint.reads(List.of(
                        Argument.of("namespace", Schema.any().defaults(NAMESPACE)), CONTEXT), this::namespace)));
    }

    private RestAnswer index(RestRequest request) {
        // It changes with the settings only, which takes a restart.
        shown.tag("site");
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("name", site.name());
        index.put("description", site.description());
        index.put("url", urls.page(""));
        index.put("home", urls.page(""));
        index.put("gmt_offset", "0");
        index.put("timezone_string", "");
        index.put("namespaces", routeData.get().namespaces());
        index.put("authentication", List.of());
        index.put("routes", routeData.get().all(null));
        index.put("site_logo", 0);
        index.put("site_icon", 0);
        index.put("site_icon_url", "");
        index.put("_links", new ItemLinks().to("help", "https://developer.wordpress.org/rest-api/").all());
        return RestAnswer.of(index);
    }

    private RestAnswer namespace(RestRequest request) {
        shown.tag("site");
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("namespace", NAMESPACE);
        index.put("routes", routeData.get().all(NAMESPACE));
        index.put("_links", new ItemLinks().to("up", urls.route("/")).all());
        return RestAnswer.of(index);
    }
}
