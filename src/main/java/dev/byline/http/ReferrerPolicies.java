package dev.byline.http;

import java.util.List;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets pages with a stricter {@code Referrer-Policy} than the site's have theirs alone. Quarkus sets the site's before
 * a resource answers, and what the resource says is added to it.
 */
@ApplicationScoped
public class ReferrerPolicies {

    private static final String HEADER = "Referrer-Policy";
    private static final int FIRST = 2000;

    void install(@Observes Filters filters) {
        filters.register(this::keepLast, FIRST);
    }

    private void keepLast(RoutingContext context) {
        context.addHeadersEndHandler(unused -> {
            MultiMap headers = context.response().headers();
            List<String> policies = headers.getAll(HEADER);
            if (policies.size() > 1) {
                headers.set(HEADER, policies.get(policies.size() - 1));
            }
        });
        context.next();
    }
}
