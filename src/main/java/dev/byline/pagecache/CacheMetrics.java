package dev.byline.pagecache;

import java.util.concurrent.atomic.LongAdder;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Numbers about the page cache, on the management port. */
@Startup
@ApplicationScoped
class CacheMetrics {

    @Inject
    MeterRegistry registry;

    @Inject
    PageStore store;

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder collapsed = new LongAdder();
    private final LongAdder stale = new LongAdder();

    @PostConstruct
    void register() {
        count("hit", hits);
        count("miss", misses);
        count("collapsed", collapsed);
        count("stale", stale);
        Gauge.builder("byline.cache.size", store, PageStore::size).baseUnit("bytes")
                .description("Memory that kept answers take").register(registry);
    }

    void hit() {
        hits.increment();
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
