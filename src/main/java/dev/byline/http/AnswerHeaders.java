package dev.byline.http;

import java.util.List;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers that all answers have, unless they say otherwise themselves. Quarkus has settings for such headers, but would
 * look for each of them in a handler of its own, at eight handlers and four patterns for each request.
 */
@ApplicationScoped
class AnswerHeaders {

    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence SITE_TO_OTHERS = HttpHeaders.createOptimized("strict-origin-when-cross-origin");
    private static final CharSequence VARY_API = HttpHeaders.createOptimized("Accept-Encoding, Authorization, Origin");
    /** Pages differ also by what the browser remembers for the form. */
    private static final CharSequence VARY_PAGES = HttpHeaders.createOptimized("Accept-Encoding, Cookie, Origin");
    private static final CharSequence TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence PERMISSIONS = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence NO_PERMISSIONS = HttpHeaders.createOptimized("camera=(), geolocation=(), microphone=()");
    private static final CharSequence OPENER_POLICY = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");

    private static final int FIRST = 2000;

    void install(@Observes Filters filters) {
        filters.register(this::tell, FIRST);
    }

    private void tell(RoutingContext context) {
        String path = context.normalizedPath();
        MultiMap headers = context.response().headers().set(TYPE_OPTIONS, NOSNIFF).set(FRAME_OPTIONS, DENY)
                .set(PERMISSIONS, NO_PERMISSIONS).set(OPENER_POLICY, SAME_ORIGIN);
        if (path.startsWith("/api/")) {
            headers.set(HttpHeaders.VARY, VARY_API);
        } else if (path.equals("/") || path.startsWith("/articles/")) {
            headers.set(HttpHeaders.VARY, VARY_PAGES);
        }
        CharSequence policy = referrerPolicy(path);
        if (policy != null) {
            headers.set(REFERRER_POLICY, policy);
        }
        context.addHeadersEndHandler(unused -> keepLastPolicy(headers));
        context.next();
    }

    /**
     * Addresses that hold a token are named to this site alone. They are named to it, since a browser that may name none
     * sends forms without their origin, which is then refused.
     */
    private static CharSequence referrerPolicy(String path) {
        if (path.startsWith("/my-comment/")) {
            return SAME_ORIGIN;
        }
        return path.startsWith("/privacy") ? null : SITE_TO_OTHERS;
    }

    /** What a resource says of it is added to the site's policy; its own, which is stricter, counts alone. */
    private static void keepLastPolicy(MultiMap headers) {
        List<String> policies = headers.getAll(REFERRER_POLICY);
        if (policies.size() > 1) {
            headers.set(REFERRER_POLICY, policies.get(policies.size() - 1));
        }
    }
}
