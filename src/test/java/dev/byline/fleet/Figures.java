package dev.byline.fleet;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What readers found, counted over all of them. */
final class Figures {

    private static final int MOST_NOTES = 20;
    private static final long LATE_NANOS = 100_000_000L;

    private final LongAdder reads = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private final LongAdder own = new LongAdder();
    private final LongAdder others = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final LongAdder violations = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final AtomicLong longest = new AtomicLong();
    /** How often which lag was seen, by tenths of milliseconds. */
    private final ConcurrentSkipListMap<Long, LongAdder> lags = new ConcurrentSkipListMap<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();

    /** Counts an answer from the node's memory. */
    void hit() {
        hits.increment();
    }

    /** Counts a page that could tell something about the other node's writes, or only about its own node's. */
    void read(String what, Ledger.Judgement judgement, boolean ofOther) {
        reads.increment();
        (ofOther ? others : own).increment();
        if (judgement.verdict() == Ledger.Verdict.VIOLATION) {
            violations.increment();
            note("violation: " + what + " misses what its own node had acknowledged " + judgement.lag() / 1000
                    + " µs before");
        } else if (ofOther || judgement.lag() > 0) {
            lags.computeIfAbsent(judgement.lag() / 100_000, unused -> new LongAdder()).increment();
            longest.accumulateAndGet(judgement.lag(), Math::max);
            if (judgement.lag() > LATE_NANOS) {
                late.increment();
                note("late: " + what + " misses what the other node had acknowledged " + judgement.lag() / 1_000_000
                        + " ms before");
            }
        }
    }

    /** Counts an answer other than 200. */
    void refused(String what, int status) {
        refused.increment();
        note("status " + status + ": " + what);
    }

    long reads() {
        return reads.sum();
    }

    long violations() {
        return violations.sum();
    }

    long refused() {
        return refused.sum();
    }

    /** The share of reads after the other node's writes that were at most 100 ms behind. */
    double inTime() {
        return 1 - (double) late.sum() / Math.max(1, others.sum());
    }

    private double lag(double share) {
        long seen = 0;
        for (var lag : lags.entrySet()) {
            seen += lag.getValue().sum();
            if (seen >= share * others.sum()) {
                return lag.getKey() / 10.0;
            }
        }
        return longest.get() / 1e6;
    }

    private void note(String text) {
        if (notes.size() < MOST_NOTES) {
            notes.add(text);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d reads, %.1f %% from memory: %,d after a write of the same node, "
                + "%,d after one of the other%n"
                + "same node: %d violations; refused: %d%n"
                + "other node: %d later than 100 ms (%.4f %% in time), lag p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, "
                + "longest %.1f ms%n%s", reads.sum(), 100.0 * hits.sum() / Math.max(1, reads.sum()), own.sum(),
                others.sum(), violations.sum(), refused.sum(), late.sum(),
                100 * inTime(), lag(0.5), lag(0.99), lag(0.999), longest.get() / 1e6, String.join("\n", notes));
    }
}
