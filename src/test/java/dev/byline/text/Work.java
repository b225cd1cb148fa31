package dev.byline.text;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a piece of work costs, whatever else the machine is doing meanwhile. */
public final class Work {

    private Work() {
    }

    /** Processor time of this thread. */
    public static Duration of(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
