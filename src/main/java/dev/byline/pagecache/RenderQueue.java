package dev.byline.pagecache;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Renders what is not kept a few pages at a time. More would be done no sooner, since they only take turns on the
 * processor's cores, and push each other's data out of its caches: with sixteen readers, four threads answered a fifth
 * more than sixteen. Pages that wait for a database leave the cores to others, though, so whoever has waited for a while
 * gets a thread of its own.
 */
final class RenderQueue {

    private final int few;
    private final long patienceMs;
    private final Executor threads;
    private final BiConsumer<Long, Runnable> timer;

    private final Queue<Page> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean watched = new AtomicBoolean();

    private record Page(Runnable rendering, long since) {
    }

    /**
     * @param few        how many threads take turns
     * @param patienceMs milliseconds that a page waits for one of them
     * @param threads    where they come from
     * @param timer      runs something after so many milliseconds
     */
    RenderQueue(int few, long patienceMs, Executor threads, BiConsumer<Long, Runnable> timer) {
        this.few = few;
        this.patienceMs = patienceMs;
        this.threads = threads;
        this.timer = timer;
    }

    /** Runs the rendering on another thread, after those that came before. It must not throw. */
    void add(Runnable rendering) {
        waiting.add(new Page(rendering, System.nanoTime()));
        if (takesTurn()) {
            threads.execute(this::renderWhatWaits);
        } else {
            watch();
        }
    }

    private boolean takesTurn() {
        for (int now = busy.get(); now < few; now = busy.get()) {
            if (busy.compareAndSet(now, now + 1)) {
                return true;
            }
        }
        return false;
    }

    private void renderWhatWaits() {
        do {
            try {
                while (renderNext()) {
                    continue;
                }
            } finally {
                busy.decrementAndGet();
            }
            // Whoever came after the last look and before this turn ended found all threads busy.
        } while (!waiting.isEmpty() && takesTurn());
    }

    private boolean renderNext() {
        Page next = waiting.poll();
        if (next == null) {
            return false;
        }
        next.rendering.run();
        return true;
    }

    private void watch() {
        if (watched.compareAndSet(false, true)) {
            timer.accept(patienceMs, this::helpThoseWhoWaitedLong);
        }
    }

    private void helpThoseWhoWaitedLong() {
        watched.set(false);
        long now = System.nanoTime();
        for (Page page : waiting) {
            if (now - page.since < TimeUnit.MILLISECONDS.toNanos(patienceMs)) {
                watch();
                break;
            }
            threads.execute(this::renderNext);
        }
    }
}
