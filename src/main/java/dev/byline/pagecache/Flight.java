package dev.byline.pagecache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * One rendering of an answer, from the moment its request came in. It hears of all purges meanwhile, so that what was
 * read before a change is never kept after it; and later requests for the same wait for it.
 */
final class Flight {

    /** Where the routing context of the request keeps it. */
    static final String KEY = Flight.class.getName();

    final String key;
    final int epoch;
    /** What may be sent instead if the database is away and it is still there, {@code null} for nothing. */
    final CachedAnswer fallback;
    private final Set<String> purged = ConcurrentHashMap.newKeySet();
    private volatile boolean distrusted;
    private volatile boolean cleared;
    private List<Consumer<CachedAnswer>> waiting = new ArrayList<>();

    Flight(String key, int epoch, CachedAnswer fallback) {
        this.key = key;
        this.epoch = epoch;
        this.fallback = fallback;
    }

    /** Its answer is one that may be kept. */
    void clear() {
        cleared = true;
    }

    boolean isCleared() {
        return cleared;
    }

    void hear(String tag) {
        purged.add(tag);
    }

    void distrust() {
        distrusted = true;
    }

    /** Whether nothing of what was shown has changed since the request came in. */
    boolean isUpToDate(Collection<String> tags) {
        return !distrusted && (purged.isEmpty() || tags.stream().noneMatch(purged::contains));
    }

    /**
     * Waits for the end; false if that is over. The callback gets an answer that it has to release, {@code null} if it has
     * to render by itself.
     */
    synchronized boolean join(Consumer<CachedAnswer> callback) {
        return waiting != null && waiting.add(callback);
    }

    /** Lets nobody join from now on; those who wait, none from the second call on. */
    synchronized List<Consumer<CachedAnswer>> close() {
        List<Consumer<CachedAnswer>> joined = waiting;
        waiting = null;
        return joined == null ? List.of() : joined;
    }
}
