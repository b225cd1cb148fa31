package dev.byline.wordpress.rest;

import java.util.regex.Pattern;

import dev.byline.pagecache.PersonalRequest;
import dev.byline.security.Origins;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Stands before the page cache and settles what WordPress does otherwise than the rest of this site: {@code ?rest_route=},
 * {@code Accept}, unreadable types, and origins: whoever asks may read what is public, but only listed origins may send
 * credentials or write.
 */
@ApplicationScoped
public class RestFront implements PersonalRequest {

    private static final String FOREIGN = "byline.wordpress.foreign";
    private static final int BEFORE_THE_PAGE_CACHE = 1;
    private static final int BEHIND_THE_PAGE_CACHE = 3;
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[^\\s/;,*]+/[^\\s/;,*]+\\s*(;.*)?");

    @Inject
    Origins origins;

    void install(@Observes @Priority(BEFORE_THE_PAGE_CACHE) Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::settle);
    }

    /** The REST layer writes media types in a way of its own; clients compare the whole text. */
    void install(@Observes Filters filters) {
        filters.register(context -> {
            if (RestDialect.isBelow(context.request().path())) {
                MultiMap answer = context.response().headers();
                context.addHeadersEndHandler(unused -> {
                    String type = answer.get("Content-Type");
                    if (type != null && type.contains(";charset")) {
                        answer.set("Content-Type", type.replace(";charset", "; charset"));
                    }
                });
            }
            context.next();
        }, BEHIND_THE_PAGE_CACHE);
    }

    private void settle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path != null && (path.equals("/") || path.equals("/index.php")) && request.query() != null && request.query().contains("rest_route=")) {
            String target = target(request.query());
            if (target != null) {
                context.reroute(request.method(), target);
                return;
            }
        }
        if (RestDialect.isBelow(path)) {
            settle(context, request.headers());
        }
        context.next();
    }

    /** The address that a query with {@code rest_route} stands for, {@code null} if it is empty. */
    static String target(String query) {
        String route = null;
        StringBuilder others = new StringBuilder();
        for (String pair : query.split("&")) {
            if (pair.startsWith("rest_route=")) {
                route = PhpQuery.decode(pair.substring("rest_route=".length()));
            } else {
                others.append(others.isEmpty() ? "?" : "&").append(pair);
            }
        }
        // What does not begin with a slash is no route: such an address has none.
        return route == null || route.isEmpty() ? null
                : RestUrls.PREFIX + (route.startsWith("/") ? "" : "/-/")
                        + PhpQuery.encode(route).replace("%2F", "/").replace("+", "%20") + others;
    }

    private void settle(RoutingContext context, MultiMap headers) {
        headers.remove("Accept");
        String type = headers.get("Content-Type");
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            headers.remove("Content-Type");
        }
        String origin = headers.get("Origin");
        if (origin == null) {
            return;
        }
        boolean listed = origins.accepts(context.request());
        // The site's own rules for origins would refuse all readers elsewhere.
        headers.remove("Origin");
        MultiMap answer = context.response().headers();
        answer.set("Access-Control-Allow-Origin", origin);
        if (context.request().method() != HttpMethod.GET && context.request().method() != HttpMethod.HEAD) {
            answer.set("Vary", "Origin");
        }
        answer.set("Access-Control-Allow-Methods", "OPTIONS, GET, POST, PUT, PATCH, DELETE");
        if (listed) {
            answer.set("Access-Control-Allow-Credentials", "true");
        } else {
            context.put(FOREIGN, true);
        }
    }

    /** Whether a browser sent the request from a page of an origin that is not listed. */
    static boolean isForeign(RoutingContext context) {
        return Boolean.TRUE.equals(context.get(FOREIGN));
    }

    @Override
    public boolean matches(String target, MultiMap headers, SocketAddress peer) {
        return RestDialect.isBelow(target)
                && (headers.contains("X-WP-Nonce") || headers.contains("X-HTTP-Method-Override"));
    }
}
