package dev.byline.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Looks things up by their keys, and all that are wanted while another statement is under way by one: the way to a
 * database server and back costs more than what it does there. Who comes alone waits for nobody. A statement begins after
 * all who share it have asked, so each of them sees what was committed before it asked.
 */
public final class SharedReads<K, V> {

    private static final int MOST_AT_ONCE = 32;

    private final Function<Set<K>, Map<K, V>> statement;
    private final long patience;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final Queue<Wish<K, V>> waiting = new ConcurrentLinkedQueue<>();

    private static final class Wish<K, V> {
        final K key;
        final Thread asker = Thread.currentThread();
        V found;
        RuntimeException failure;
        volatile boolean isAnswered;

        Wish(K key) {
            this.key = key;
        }
    }

    /**
     * @param statement finds what is there of some keys, outside of any session or transaction of the one on whose thread
     *                  it runs; what it finds is shared, hence not to be changed
     * @param patience  how long one waits for the statement of others before sending an own one: a connection that hangs
     *                  shall not hold up more than those who use it
     */
    public SharedReads(Function<Set<K>, Map<K, V>> statement, Duration patience) {
        this.statement = statement;
        this.patience = patience.toNanos();
    }

    /**
     * What has the key. Not for transactions, which would not see what they wrote.
     *
     * @throws RuntimeException of the statement
     */
    public Optional<V> find(K key) {
        Wish<K, V> wish = new Wish<>(key);
        waiting.add(wish);
        long until = System.nanoTime() + patience;
        while (!wish.isAnswered) {
            if (!waiting.isEmpty() && underWay.compareAndSet(false, true)) {
                try {
                    answerThoseWhoWait();
                } finally {
                    underWay.set(false);
                    wakeNext();
                }
            } else {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    waiting.remove(wish);
                    return alone(key);
                }
                LockSupport.parkNanos(this, left);
            }
        }
        if (wish.failure != null) {
            throw wish.failure;
        }
        return Optional.ofNullable(wish.found);
    }

    private Optional<V> alone(K key) {
        return Optional.ofNullable(statement.apply(Set.of(key)).get(key));
    }

    private void answerThoseWhoWait() {
        List<Wish<K, V>> wishes = new ArrayList<>();
        Set<K> keys = new LinkedHashSet<>();
        for (Wish<K, V> next; keys.size() < MOST_AT_ONCE && (next = waiting.poll()) != null;) {
            wishes.add(next);
            keys.add(next.key);
        }
        Map<K, V> found = Map.of();
        RuntimeException failure = null;
        try {
            found = keys.isEmpty() ? found : statement.apply(keys);
        } catch (RuntimeException failed) {
            failure = failed;
        }
        for (Wish<K, V> wish : wishes) {
            wish.found = found.get(wish.key);
            wish.failure = failure;
            wish.isAnswered = true;
            LockSupport.unpark(wish.asker);
        }
    }

    private void wakeNext() {
        Wish<K, V> next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.asker);
        }
    }
}
