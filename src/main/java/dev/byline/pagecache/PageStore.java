package dev.byline.pagecache;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;

import dev.byline.data.Broadcast;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Finished answers by request target, and by what they show. Bounded in bytes: what is asked for seldom goes first.
 *
 * <p>Purges and stores are put into one order. A purge first lets all flights hear of it and then removes what is kept;
 * a flight's answer is kept only if it heard of nothing that it shows. So no answer that was read before a change is
 * found after its purge, whoever was faster.
 */
@Startup
@ApplicationScoped
class PageStore {

    /** Carries tags. */
    static final String CHANNEL = "pages";

    @Inject
    CacheConfig config;

    @Inject
    Broadcast broadcast;

    private final Object order = new Object();
    private final Map<String, Set<CachedAnswer>> byTag = new ConcurrentHashMap<>();
    private final Set<Flight> flying = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Flight> flightsByKey = new ConcurrentHashMap<>();
    private Cache<String, CachedAnswer> answers;
    private volatile int epoch;

    @PostConstruct
    void open() {
        answers = Caffeine.newBuilder().maximumWeight(capacity(config.maxSize().asLongValue()))
                .weigher((String key, CachedAnswer answer) -> answer.weight)
                .removalListener((String key, CachedAnswer answer, RemovalCause cause) -> forget(answer))
                .executor(Runnable::run).build();
        if (config.enabled()) {
            broadcast.subscribe(CHANNEL, this::purge, this::distrust);
        }
    }

    /** What is set, but no more than leaves as much outside the heap for what comes and goes over connections. */
    private static long capacity(long wanted) {
        long most = PlatformDependent.maxDirectMemory() / 2;
        if (wanted > most) {
            Log.warnf("byline.cache.max-size is %d bytes, but no more than %d are kept: java may take %d outside of its heap. "
                    + "Give it twice as much as the page cache, as in -XX:MaxDirectMemorySize=%dm", wanted, most, 2 * most,
                    2 * (wanted / (1 << 20)) + 1);
        }
        return Math.min(wanted, most);
    }

    @PreDestroy
    void close() {
        answers.invalidateAll();
    }

    /** Whether answers are kept at all. */
    boolean isEnabled() {
        return config.enabled();
    }

    /** The answer kept for a request target, fresh or not, which the caller has to release; {@code null} for none. */
    CachedAnswer find(String key) {
        CachedAnswer known = answers.getIfPresent(key);
        return known != null && known.retain() ? known : null;
    }

    /** Whether nothing that the answer shows has changed. Not known while other nodes cannot be heard. */
    boolean isFresh(CachedAnswer answer) {
        return answer.epoch == epoch && broadcast.isConnected()
                && (answer.until == Instant.MAX || Instant.now().isBefore(answer.until));
    }

    /** Begins a rendering that others may wait for; gives the one back that is under way, if there is one. */
    Flight begin(Flight flight) {
        Flight other = flightsByKey.putIfAbsent(flight.key, flight);
        if (other == null) {
            flying.add(flight);
        }
        return other;
    }

    /** A rendering that nobody waits for and whose answer is not kept. */
    Flight solo(String key, CachedAnswer fallback) {
        return new Flight(key, epoch, fallback);
    }

    /** Whether the answer of a rendering may yet be kept. */
    boolean isFlying(Flight flight) {
        return flying.contains(flight);
    }

    /**
     * Ends a rendering; keeps its answer ({@code null} for none) if it is still right, and says whether it did. Whoever
     * asks after a purge that follows must not be given the answer any more, so nobody can join from then on. The caller's
     * part in the answer passes on to the store.
     */
    boolean end(Flight flight, CachedAnswer answer) {
        boolean kept = false;
        List<Consumer<CachedAnswer>> waiting;
        synchronized (order) {
            if (flying.remove(flight)) {
                kept = answer != null && flight.isUpToDate(answer.tags) && flight.epoch == epoch
                        && broadcast.isConnected();
                if (kept) {
                    answer.tags.forEach(tag -> byTag.compute(tag, (same, known) -> with(known, answer)));
                    answer.retain();
                    answers.put(answer.key, answer);
                }
                flightsByKey.remove(flight.key, flight);
            }
            waiting = flight.close();
        }
        give(kept ? answer : null, waiting);
        if (answer != null) {
            answer.release();
        }
        return kept;
    }

    /** Ends a rendering whose waiters are given what was kept before: the database is away. */
    void endWithFallback(Flight flight) {
        flying.remove(flight);
        flightsByKey.remove(flight.key, flight);
        give(flight.fallback, flight.close());
    }

    /** Each of those who wait has to release what he is given. */
    private static void give(CachedAnswer answer, List<Consumer<CachedAnswer>> waiting) {
        waiting.forEach(callback -> callback.accept(answer != null && answer.retain() ? answer : null));
    }

    /** Bytes that are taken, roughly. */
    long size() {
        return answers.policy().eviction().flatMap(policy -> policy.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }

    private void purge(String tag) {
        synchronized (order) {
            flying.forEach(flight -> flight.hear(tag));
            Set<CachedAnswer> shown = byTag.get(tag);
            if (shown != null) {
                shown.forEach(answer -> answers.asMap().remove(answer.key, answer));
            }
        }
    }

    /** Messages of other nodes may have been lost: what is kept is a fallback from now on. */
    private void distrust() {
        synchronized (order) {
            epoch++;
            flying.forEach(Flight::distrust);
        }
    }

    private void forget(CachedAnswer answer) {
        answer.tags.forEach(tag -> byTag.computeIfPresent(tag, (same, known) -> {
            known.remove(answer);
            return known.isEmpty() ? null : known;
        }));
        answer.release();
    }

    private static Set<CachedAnswer> with(Set<CachedAnswer> known, CachedAnswer answer) {
        Set<CachedAnswer> all = known == null ? ConcurrentHashMap.newKeySet() : known;
        all.add(answer);
        return all;
    }
}
