package dev.byline.pagecache;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import dev.byline.data.Broadcast;
import io.quarkus.runtime.configuration.MemorySize;

/** A store as the service has it, on a broadcast of its own. */
final class HandmadeStore {

    final PageStore store = new PageStore();
    /** Whether other nodes can be heard. */
    volatile boolean connected = true;
    /** All answers that renderings ended with. */
    final Queue<CachedAnswer> made = new ConcurrentLinkedQueue<>();
    private Consumer<String> listener;
    private Runnable missed;

    HandmadeStore(long bytes) {
        store.config = new CacheConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public MemorySize maxSize() {
                return new MemorySize(BigInteger.valueOf(bytes));
            }

            @Override
            public int renderingsPerCore() {
                return 1;
            }

            @Override
            public Duration browserMaxAge() {
                return Duration.ZERO;
            }

            @Override
            public Duration cdnMaxAge() {
                return Duration.ZERO;
            }
        };
        store.broadcast = new Broadcast() {
            @Override
            public void subscribe(String channel, Consumer<String> payloads, Runnable losses) {
                listener = payloads;
                missed = losses;
            }

            @Override
            public boolean isConnected() {
                return connected;
            }
        };
        store.open();
    }

    /** A change of what the tag names has been committed. */
    void purge(String tag) {
        listener.accept(tag);
    }

    /** Other nodes' purges may have been lost. */
    void lose() {
        missed.run();
    }

    /** Begins a rendering that others may wait for. */
    Flight begin(String key) {
        Flight flight = store.solo(key, null);
        return store.begin(flight) == null ? flight : null;
    }

    /** Ends a rendering that read a text; whether it is kept. */
    boolean end(Flight flight, String text, String... tags) {
        CachedAnswer answer = answer(flight, text, tags);
        made.add(answer);
        return store.end(flight, answer);
    }

    /** What is found fresh, {@code null} for nothing. */
    String fresh(String key) {
        CachedAnswer answer = store.find(key);
        if (answer == null) {
            return null;
        }
        boolean fresh = store.isFresh(answer);
        String text = taken(answer);
        return fresh ? text : null;
    }

    /** The text of an answer, which is released. */
    static String taken(CachedAnswer answer) {
        try {
            return text(answer);
        } finally {
            answer.release();
        }
    }

    private static CachedAnswer answer(Flight flight, String text, String... tags) {
        ShownTags shown = new ShownTags();
        List.of(tags).forEach(shown::add);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CachedAnswer(flight.key, null, Map.of("Content-Type", List.of("text/plain")), bytes, EntityTags.of(bytes),
                shown, Instant.now(), flight.epoch);
    }

    static String text(CachedAnswer answer) {
        return new String(answer.bytes(answer.variant(null)), StandardCharsets.UTF_8);
    }
}
