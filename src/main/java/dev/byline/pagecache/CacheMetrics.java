package dev.byline.pagecache;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.micrometer.runtime.binder.HttpCommonTags;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.runtime.Startup;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Numbers about the page cache, on the management port. */
@Startup
@ApplicationScoped
class CacheMetrics {

    private static final String HTTP_SERVER_REQUESTS = "http.server.requests";

    /** What the times of a meter have in common. */
    private record Answered(String route, int status) {
    }

    @Inject
    MeterRegistry registry;

    @Inject
    PageStore store;

    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder shortened = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder collapsed = new LongAdder();
    private final LongAdder stale = new LongAdder();

    @PostConstruct
    void register() {
        count("hit", hits);
        count("miss", misses);
        count("collapsed", collapsed);
        count("stale", stale);
        FunctionCounter.builder("byline.cache.shortcuts", shortened, LongAdder::sum)
                .description("Answers from memory that were sent where the connection's requests are decoded")
                .register(registry);
        Gauge.builder("byline.cache.size", store, PageStore::size).baseUnit("bytes")
                .description("Memory that kept answers take").register(registry);
    }

    /** The route of a request as its time is counted under, such as {@code /articles/{slug}}. */
    static String route(RoutingContext context) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        return metric == null ? null : metric.getNormalizedUriPath(Map.of(), List.of());
    }

    /**
     * Lets the time of a request that no route answers be counted under the one that made its answer. Without it each
     * address would be a time series of its own.
     */
    static void count(RoutingContext context, CachedAnswer answer) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null && answer.route != null) {
            metric.setTemplatePath(answer.route);
        }
    }

    void hit() {
        hits.increment();
    }

    /**
     * An answer that nothing else counts; its time is counted like those of others of its route.
     *
     * @param nanos what it took
     */
    void hit(CachedAnswer answer, int status, long nanos) {
        hit();
        shortened.increment();
        if (answer.route != null) {
            timers.computeIfAbsent(new Answered(answer.route, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Answered answered) {
        // The path matters to the tag only in whether it is the route itself.
        String path = answered.route.contains("{") ? "" : answered.route;
        return registry.timer(HTTP_SERVER_REQUESTS, Tags.of(HttpCommonTags.method("GET"),
                HttpCommonTags.uri(answered.route, path, answered.status, false), HttpCommonTags.outcome(answered.status),
                HttpCommonTags.status(answered.status)));
    }

    void miss() {
        misses.increment();
    }

    void collapsed() {
        collapsed.increment();
    }

    void stale() {
        stale.increment();
    }

    private void count(String result, LongAdder number) {
        FunctionCounter.builder("byline.cache.answers", number, LongAdder::sum).tag("result", result)
                .description("Public answers by what the page cache did").register(registry);
    }
}
