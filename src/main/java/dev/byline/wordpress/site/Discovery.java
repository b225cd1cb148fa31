package dev.byline.wordpress.site;

import dev.byline.wordpress.rest.RestUrls;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells programs that look at a page of the site where the API is, as WordPress does with a {@code Link} header. */
@ApplicationScoped
public class Discovery {

    /** Behind the page cache, which keeps the header with the page. */
    private static final int LATE = 2;

    @Inject
    RestUrls urls;

    private String link;

    void install(@Observes Filters filters) {
        link = "<" + urls.route("/") + ">; rel=\"https://api.w.org/\"";
        filters.register(this::tell, LATE);
    }

    private void tell(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.equals("/") || path.startsWith("/articles/")) {
            context.response().headers().add("Link", link);
        }
        context.next();
    }
}
