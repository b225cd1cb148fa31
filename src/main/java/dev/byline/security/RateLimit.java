package dev.byline.security;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A token bucket for each of many keys: {@code burst} at once, then one each {@code interval}. A bucket is the moment at
 * which it is full again (the generic cell rate algorithm, ITU-T I.371), so that memory and database hold the same.
 * <p>
 * The node remembers a bounded number of keys, the least recently used are forgotten first. Where limits are
 * {@link RateLimits#shared shared}, the database decides; what the node remembers refuses without asking, and limits
 * alone while the database cannot be reached.
 */
public final class RateLimit {

    /** Longer times, as from a burst of a million an hour apart, are cut to this: 73 years. */
    private static final long LONGEST = 1L << 61;
    /** From this share of the burst on other nodes are told, since they may have to ask for more. */
    private static final double NOTABLE = 0.25;

    /** When each bucket is or was full again, in {@link System#nanoTime}. */
    private final Cache<String, Long> buckets;
    /** What other nodes told, by the keys' hashes. */
    private final Cache<String, Long> elsewhere;
    private final RateLimits nodes;
    private final String name;
    private final int burst;
    private final long interval;
    private final long capacity;

    /** See {@link RateLimits}; {@code nodes} is {@code null} for a limit of this node alone. */
    RateLimit(RateLimits nodes, String name, int burst, Duration interval, int keys) {
        this.nodes = nodes;
        this.name = name;
        this.burst = burst;
        this.interval = interval.compareTo(Duration.ofNanos(LONGEST)) > 0 ? LONGEST : Math.max(1, interval.toNanos());
        this.capacity = this.interval > LONGEST / burst ? LONGEST : this.interval * burst;
        this.buckets = cache(keys);
        this.elsewhere = cache(keys);
    }

    private Cache<String, Long> cache(int keys) {
        return Caffeine.newBuilder().maximumSize(keys).expireAfterWrite(capacity, TimeUnit.NANOSECONDS).build();
    }

    /**
     * Takes one for the key; zero if there was one, else how long to wait for the next. Where limits are shared, it is
     * taken in the caller's transaction, if there is one: with that, it is given back to other nodes.
     */
    public Duration take(String key) {
        long now = System.nanoTime();
        long wait = takeHere(key, now);
        if (wait > 0 || nodes == null) {
            return Duration.ofNanos(wait);
        }
        String hash = nodes.shared.hash(name, key);
        SharedBuckets.Answer answer = nodes.shared.take(hash, interval, capacity);
        if (answer == null) {
            return Duration.ZERO;
        }
        note(buckets, key, now + answer.untilFull());
        if (!answer.taken()) {
            return Duration.ofNanos(Math.max(1, answer.untilFull() + interval - capacity));
        }
        if (share(answer.untilFull()) >= NOTABLE) {
            nodes.tell(name + " " + hash + " " + answer.untilFull());
        }
        return Duration.ZERO;
    }

    /**
     * Counts one for the key for good, whatever becomes of the caller's transaction; for failures, which a transaction
     * that is rolled back must not forget.
     */
    public void count(String key) {
        takeHere(key, System.nanoTime());
        if (nodes != null) {
            nodes.shared.count(nodes.shared.hash(name, key), interval, capacity);
        }
    }

    /** How long the key has to wait; zero if not at all. Takes nothing; asks the database where limits are shared. */
    public Duration waitFor(String key) {
        long now = System.nanoTime();
        SharedBuckets.Answer answer = nodes == null ? null : nodes.shared.look(nodes.shared.hash(name, key));
        if (answer != null) {
            note(buckets, key, now + answer.untilFull());
        }
        long wait = untilFull(buckets, key, now) + interval - capacity;
        return wait <= 0 ? Duration.ZERO : Duration.ofNanos(wait);
    }

    /**
     * Share of the key's burst that is used up, 0 to 1, as far as this node knows; of what other nodes took, it hears
     * from a quarter of the burst on. Takes nothing and never waits.
     */
    public double usage(String key) {
        long now = System.nanoTime();
        long told = nodes == null || elsewhere.estimatedSize() == 0 ? 0
                : untilFull(elsewhere, nodes.shared.hash(name, key), now);
        return share(Math.max(told, untilFull(buckets, key, now)));
    }

    /** Gives one back that was taken for nothing; on this node only. */
    void giveBack(String key) {
        move(key, -1);
    }

    /** Takes some that were allowed elsewhere; on this node only. */
    void takeAnyway(String key, long some) {
        move(key, some);
    }

    /** Takes to heart what another node told. */
    void hear(String hash, long untilFull) {
        note(elsewhere, hash, System.nanoTime() + Math.min(untilFull, capacity));
    }

    private void move(String key, long some) {
        long now = System.nanoTime();
        long change = Math.abs(some) > capacity / interval ? Long.signum(some) * capacity : some * interval;
        buckets.asMap().compute(key, (same, known) -> Math.min(later(known, now) + change, now + capacity));
    }

    private long takeHere(String key, long now) {
        long[] wait = { 0 };
        buckets.asMap().compute(key, (same, known) -> {
            long next = later(known, now) + interval;
            wait[0] = Math.max(0, next - now - capacity);
            return wait[0] > 0 ? known : Long.valueOf(next);
        });
        return wait[0];
    }

    private double share(long untilFull) {
        return Math.min(1, (double) (untilFull / interval + (untilFull % interval == 0 ? 0 : 1)) / burst);
    }

    /** What this node took counts here also where its transaction was rolled back. */
    private static void note(Cache<String, Long> buckets, String key, long fullAt) {
        buckets.asMap().merge(key, fullAt, (known, told) -> known - told > 0 ? known : told);
    }

    private static long untilFull(Cache<String, Long> buckets, String key, long now) {
        return later(buckets.getIfPresent(key), now) - now;
    }

    private static long later(Long known, long now) {
        return known == null || known - now < 0 ? now : known;
    }
}
