package dev.byline.http;

import java.util.OptionalLong;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gathers short JSON bodies before a worker takes the request. Otherwise the worker would wait for the event loop to
 * hand it each part: two changes of threads for a comment, and a slow sender would keep a worker from others.
 */
@ApplicationScoped
class BodyFirst {

    /** Behind {@link BodyLimits}, and behind what refuses a request without its body. */
    private static final int LAST = 1;
    /** Longer ones are read by the worker as they come. */
    private static final int SHORT = 65_536;
    /** As long as the REST layer waits for a body. */
    private static final long PATIENCE_MS = 60_000;

    void install(@Observes Filters filters) {
        filters.register(this::gather, LAST);
    }

    private void gather(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isShortJson(request)) {
            context.next();
            return;
        }
        long timer = context.vertx().setTimer(PATIENCE_MS, unused -> request.connection().close());
        context.addEndHandler(unused -> context.vertx().cancelTimer(timer));
        request.bodyHandler(body -> {
            context.vertx().cancelTimer(timer);
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        request.resume();
    }

    /** Not of HTTP/2: such a request, once read, cannot be handed on, and its parts wait without a worker anyway. */
    private static boolean isShortJson(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        OptionalLong length = BodyLimits.length(request.getHeader("Content-Length"));
        return request.version() != HttpVersion.HTTP_2 && request.method() == HttpMethod.POST && !request.isEnded() && type != null
                && type.startsWith("application/json") && request.getHeader("Expect") == null
                && length.isPresent() && length.getAsLong() <= SHORT;
    }
}
