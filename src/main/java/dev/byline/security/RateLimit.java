package dev.byline.security;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;

/** A token bucket for each of many keys, bounded in number: the least recently used keys are forgotten first. */
public final class RateLimit {

    private final Cache<String, Bucket> buckets;
    private final int burst;
    private final Duration interval;

    /**
     * Allows {@code burst} at once, then one each {@code interval}.
     *
     * @param keys how many keys are remembered at the most
     */
    public RateLimit(int burst, Duration interval, int keys) {
        this.burst = burst;
        this.interval = interval;
        this.buckets = Caffeine.newBuilder().maximumSize(keys)
                .expireAfterAccess(interval.multipliedBy(burst + 1L)).build();
    }

    /** Takes one for the key; zero if there was one, else how long to wait for the next. */
    public Duration take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** How long the key has to wait; zero if not at all. Takes nothing. */
    public Duration waitFor(String key) {
        EstimationProbe probe = bucket(key).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** Share of the key's burst that is used up, 0 to 1. Takes nothing, and remembers no new key. */
    public double usage(String key) {
        Bucket known = buckets.getIfPresent(key);
        return known == null ? 0 : 1 - (double) known.getAvailableTokens() / burst;
    }

    /** Gives one back that was taken for nothing. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(key, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(1, interval))
                .build());
    }
}
