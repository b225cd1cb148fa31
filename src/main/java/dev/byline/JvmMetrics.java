package dev.byline;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import jakarta.inject.Singleton;

/**
 * Numbers about the JVM, on the management port: memory, threads, classes and pauses of the garbage collector.
 * <p>
 * Instead of those that Quarkus binds (and {@code quarkus.micrometer.binder.jvm} turns off), which let the JVM notify them
 * of each collection: a notification costs more than a collection, and the requests after it wait for both.
 */
@Singleton
class JvmMetrics implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            FunctionTimer.builder("jvm.gc.pause", collector, GarbageCollectorMXBean::getCollectionCount,
                    GarbageCollectorMXBean::getCollectionTime, TimeUnit.MILLISECONDS).tag("gc", collector.getName())
                    .description("How often the garbage collector stopped everything, and for how long").register(registry);
        }
    }
}
