package dev.byline.pagecache;

import java.util.function.Consumer;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Stands in front of everything on the event loop and answers what is kept. */
@ApplicationScoped
class PageHandler {

    /** Behind Quarkus' handler of origins, which adds headers for the request's own, and before authentication. */
    private static final int AFTER_ORIGINS = 250;
    /** Behind files, before the REST layer. */
    private static final int BEFORE_RENDERING = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT;
    private static final long CLEARED_WITHIN_MS = 100;
    private static final long RENDERING_STARTS_WITHIN_MS = 20;
    private static final int MOST_READ_AHEAD = 16;

    @Inject
    PageStore store;

    @Inject
    AnswerWriter writer;

    @Inject
    CacheConfig config;

    @Inject
    Outage outage;

    @Inject
    CacheMetrics metrics;

    @Inject
    PublicRequests requests;

    @Inject
    Shortcuts shortcuts;

    @Inject
    ReadAhead ahead;

    private RenderQueue oneByOne;
    private RenderQueue together;

    void install(@Observes Router router, Vertx vertx) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            if (hasOrigin(context.request())) {
                context.next();
            } else {
                handle(context);
            }
        });
        int cores = Runtime.getRuntime().availableProcessors();
        oneByOne = queue(cores * config.renderingsPerCore(), 1, vertx);
        together = queue(cores, MOST_READ_AHEAD, vertx);
        router.route().order(BEFORE_RENDERING).handler(context -> {
            if (context.get(Flight.KEY) == null) {
                context.next();
            } else {
                ContextInternal own = ContextInternal.current();
                String target = context.request().uri();
                (ahead.knows(target) ? together : oneByOne).add(target, () -> own.dispatch(context::next));
            }
        });
    }

    private RenderQueue queue(int few, int most, Vertx vertx) {
        return new RenderQueue(few, most, ahead, RENDERING_STARTS_WITHIN_MS, Arc.container().getExecutorService(),
                (delay, task) -> vertx.setTimer(delay, unused -> task.run()));
    }

    void install(@Observes Filters filters) {
        filters.register(context -> {
            if (hasOrigin(context.request())) {
                handle(context);
            } else {
                context.next();
            }
        }, AFTER_ORIGINS);
    }

    private static boolean hasOrigin(HttpServerRequest request) {
        return request.headers().contains("Origin");
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String key = request.uri();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD
                || requests.isPersonal(key, request.headers(), request.remoteAddress())) {
            context.next();
            return;
        }
        CachedAnswer known = store.isEnabled() ? store.find(key) : null;
        try {
            answer(context, key, known);
        } finally {
            release(known);
        }
    }

    private static void release(CachedAnswer answer) {
        if (answer != null) {
            answer.release();
        }
    }

    /** @param known what is kept for it, {@code null} for nothing */
    private void answer(RoutingContext context, String key, CachedAnswer known) {
        HttpServerRequest request = context.request();
        if (known != null && !PublicRequests.isAcceptable(known, request.headers())) {
            context.next();
        } else if (known != null && store.isFresh(known)) {
            metrics.hit();
            shortcuts.offer(request);
            writer.send(context, known, AnswerWriter.HIT);
        } else if (known != null && outage.isOn()) {
            metrics.stale();
            writer.send(context, known, AnswerWriter.STALE);
        } else if (request.method() == HttpMethod.HEAD) {
            // Gets the headers of a GET, but no others wait for it.
            take(context, store.solo(key, known));
            context.next();
        } else {
            render(context, key, known);
        }
    }

    private void render(RoutingContext context, String key, CachedAnswer fallback) {
        Flight flight = store.solo(key, fallback);
        if (store.isEnabled()) {
            Flight other = store.begin(flight);
            if (other != null) {
                if (other.join(resumer(context, store.solo(key, fallback)))) {
                    context.request().pause();
                    waitBriefly(context, other);
                } else {
                    take(context, store.solo(key, fallback));
                    context.next();
                }
                return;
            }
        }
        take(context, flight);
        context.addEndHandler(ended -> store.end(flight, null));
        context.next();
    }

    /** Files and other things that do not come from REST may take as long as their reader likes. */
    private void waitBriefly(RoutingContext context, Flight flight) {
        if (!flight.isCleared()) {
            context.vertx().setTimer(CLEARED_WITHIN_MS, unused -> {
                if (!flight.isCleared()) {
                    store.end(flight, null);
                }
            });
        }
    }

    private static void take(RoutingContext context, Flight flight) {
        context.put(Flight.KEY, flight);
    }

    /** What a request that waits does in the end, on its own event loop. */
    private Consumer<CachedAnswer> resumer(RoutingContext context, Flight alone) {
        Context own = context.vertx().getOrCreateContext();
        return answer -> own.runOnContext(unused -> {
            try {
                resume(context, alone, answer);
            } finally {
                release(answer);
            }
        });
    }

    private void resume(RoutingContext context, Flight alone, CachedAnswer answer) {
        HttpServerRequest request = context.request();
        if (context.response().closed() || context.response().ended()) {
            return;
        }
        if (answer != null && PublicRequests.isAcceptable(answer, request.headers())) {
            request.resume();
            metrics.collapsed();
            writer.send(context, answer, answer == alone.fallback ? AnswerWriter.STALE : AnswerWriter.COLLAPSED);
        } else {
            // Still paused, as others come to REST: a request whose end has passed unheard would be waited for.
            take(context, alone);
            context.next();
        }
    }
}
