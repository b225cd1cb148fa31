package dev.byline.pagecache;

import java.util.ArrayList;
import java.util.List;
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
 * more than sixteen. A thread may take several of those that wait, and have what they show read at once. Pages that wait
 * for a database leave the cores to others, though, so whoever has waited for a while gets a thread of its own.
 */
final class RenderQueue {

    private final int few;
    private final int most;
    private final ReadAhead ahead;
    private final long patienceMs;
    private final Executor threads;
    private final BiConsumer<Long, Runnable> timer;

    private final Queue<Page> waiting = new ConcurrentLinkedQueue<>();
    /** Those that a thread took and has not come to yet. Who takes a page away from here renders it. */
    private final Queue<Page> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean watched = new AtomicBoolean();

    private record Page(String target, Runnable rendering, long since) {
    }

    /**
     * @param few        how many threads take turns
     * @param most       how many pages a thread takes at a time
     * @param ahead      reads for them where they are several
     * @param patienceMs milliseconds that a page waits for one of them
     * @param threads    where they come from
     * @param timer      runs something after so many milliseconds
     */
    RenderQueue(int few, int most, ReadAhead ahead, long patienceMs, Executor threads,
            BiConsumer<Long, Runnable> timer) {
        this.few = few;
        this.most = most;
        this.ahead = ahead;
        this.patienceMs = patienceMs;
        this.threads = threads;
        this.timer = timer;
    }

    /**
     * Runs the rendering on another thread, after those that came before. It must not throw.
     *
     * @param target the page's path with its query
     */
    void add(String target, Runnable rendering) {
        waiting.add(new Page(target, rendering, System.nanoTime()));
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
                while (renderSome()) {
                    continue;
                }
            } finally {
                busy.decrementAndGet();
            }
            // Whoever came after the last look and before this turn ended found all threads busy.
        } while (!waiting.isEmpty() && takesTurn());
    }

    private boolean renderSome() {
        List<Page> some = new ArrayList<>(most);
        for (Page page; some.size() < most && (page = waiting.poll()) != null;) {
            some.add(page);
        }
        if (some.size() > 1) {
            renderTogether(some);
        } else {
            some.forEach(page -> page.rendering.run());
        }
        return !some.isEmpty();
    }

    private void renderTogether(List<Page> some) {
        taken.addAll(some);
        watch();
        try {
            ahead.read(some.stream().map(Page::target).toList());
            for (Page page : some) {
                if (taken.remove(page)) {
                    page.rendering.run();
                }
            }
        } finally {
            ahead.forget();
        }
    }

    private void watch() {
        if (watched.compareAndSet(false, true)) {
            timer.accept(patienceMs, this::helpThoseWhoWaitedLong);
        }
    }

    private void helpThoseWhoWaitedLong() {
        watched.set(false);
        help(taken);
        help(waiting);
    }

    private void help(Queue<Page> pages) {
        long now = System.nanoTime();
        for (Page page : pages) {
            if (now - page.since < TimeUnit.MILLISECONDS.toNanos(patienceMs)) {
                watch();
                break;
            }
            if (pages.remove(page)) {
                threads.execute(page.rendering);
            }
        }
    }
}
