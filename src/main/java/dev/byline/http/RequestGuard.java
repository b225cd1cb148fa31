package dev.byline.http;

import java.util.regex.Pattern;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Settles, before anything reads a request, what the REST layer or a database would stumble over. */
@ApplicationScoped
public class RequestGuard {

    private static final int BEFORE_ORIGINS = 1200;
    /** A body has a type, not a range of types: the REST layer would take any reader of bodies for one with a wildcard. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[^\\s/;,*]+/[^\\s/;,*]+\\s*(;.*)?");
    private static final Pattern MEDIA_RANGE = Pattern.compile("\\s*(\\*|[^\\s/;]+/[^\\s/;]+)\\s*(;.*)?");

    @Inject
    RouterProblems problems;

    void install(@Observes Filters filters) {
        filters.register(this::settle, BEFORE_ORIGINS);
    }

    private void settle(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addHeadersEndHandler(unused -> date(context.response().headers()));
        // PostgreSQL takes no text with U+0000, and nothing here has such a name.
        if (request.path() != null && request.path().contains("%00")) {
            problems.answer(context, Problem.notFound());
            return;
        }
        String type = request.getHeader("Content-Type");
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            problems.answer(context, Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
            return;
        }
        // A server may disregard Accept (RFC 9110 §12.5.1); the REST layer fails on one that it cannot read.
        if (request.headers().getAll("Accept").stream().anyMatch(accept -> !isReadable(accept))) {
            request.headers().remove("Accept");
        }
        context.next();
    }

    /** An origin server that has a clock says when it answers (RFC 9110 §6.6.1), unless the answer did already. */
    private static void date(MultiMap headers) {
        if (!headers.contains(HttpHeaders.DATE)) {
            headers.set(HttpHeaders.DATE, HttpDate.now());
        }
    }

    private static boolean isReadable(String accept) {
        for (String range : accept.split(",", -1)) {
            if (!MEDIA_RANGE.matcher(range).matches()) {
                return false;
            }
        }
        return true;
    }
}
