package dev.byline.text;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a piece of work costs, whatever else the machine is doing meanwhile. */
public final class Work {

    private Work() {
    }

    /**
     * The least processor time of up to three runs, until one is within the limit: the first may still be interpreted, and
     * a machine that others use too may be slow for a moment. What is hostile is slow each time.
     */
    public static Duration within(Duration limit, Runnable work) {
        Duration least = of(work);
        for (int run = 1; run < 3 && least.compareTo(limit) >= 0; run++) {
            Duration taken = of(work);
            least = taken.compareTo(least) < 0 ? taken : least;
        }
        return least;
    }

    /** Processor time of this thread. */
    public static Duration of(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
