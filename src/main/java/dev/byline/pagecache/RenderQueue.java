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
 * more than sixteen. One thread may read for all that wait, and the others render what it has read; the next pages are read
 * while a few are still to be rendered. Pages that wait for a database leave the cores to others, though, so whoever has
 * waited for a while gets a thread of its own.
 */
final class RenderQueue {

    private final int few;
    private final int most;
    private final ReadAhead ahead;
    private final long patienceMs;
    private final Executor threads;
    private final BiConsumer<Long, Runnable> timer;

    private final Queue<Page> waiting = new ConcurrentLinkedQueue<>();
    /** Those for which a thread is reading. Who takes a page away from here renders it. */
    private final Queue<Page> readFor = new ConcurrentLinkedQueue<>();
    /** Those for which has been read. */
    private final Queue<Page> ready = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean watched = new AtomicBoolean();

    /** A page to render, once. Then it is let go, because an idle thread of the pool remembers what it ran last. */
    private static final class Page implements Runnable {

        private final String target;
        private final long since;
        private Runnable rendering;

        private Page(String target, Runnable rendering, long since) {
            this.target = target;
            this.rendering = rendering;
            this.since = since;
        }

        @Override
        public void run() {
            Runnable now = rendering;
            rendering = null;
            now.run();
        }
    }

    /**
     * @param few        how many threads take turns
     * @param most       for how many pages is read at a time; 1 reads nothing ahead
     * @param ahead      reads for several
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
                for (Page page = next(); page != null; page = next()) {
                    page.run();
                }
            } finally {
                busy.decrementAndGet();
            }
            // Whoever came after the last look and before this turn ended found all threads busy.
        } while (isMoreToDo() && takesTurn());
        if (!waiting.isEmpty()) {
            watch();
        }
    }

    /** What another thread is reading for, that thread comes to. */
    private boolean isMoreToDo() {
        return !ready.isEmpty() || !waiting.isEmpty() && !reading.get();
    }

    private Page next() {
        if (most == 1) {
            return waiting.poll();
        }
        if (isToBeRead() && reading.compareAndSet(false, true)) {
            try {
                read();
            } finally {
                reading.set(false);
            }
        }
        return ready.poll();
    }

    /** While some are left that others can render meanwhile, it is worth reading for many only. */
    private boolean isToBeRead() {
        int left = ready.size();
        return left == 0 ? !waiting.isEmpty()
                : left <= most / 3 && waiting.stream().limit(most / 2).count() == most / 2;
    }

    private void read() {
        List<Page> some = new ArrayList<>(most);
        for (Page page; some.size() < most && (page = waiting.poll()) != null;) {
            some.add(page);
        }
        if (some.size() < 2) {
            ready.addAll(some);
            return;
        }
        readFor.addAll(some);
        watch();
        ReadAhead.Read read = ahead.read(some.stream().map(page -> page.target).toList());
        for (Page page : some) {
            if (readFor.remove(page)) {
                ready.add(new Page(page.target, () -> read.show(page), page.since));
            }
        }
        for (int others = 1; others < some.size() && takesTurn(); others++) {
            threads.execute(this::renderWhatWaits);
        }
    }

    private void watch() {
        if (watched.compareAndSet(false, true)) {
            timer.accept(patienceMs, this::helpThoseWhoWaitedLong);
        }
    }

    private void helpThoseWhoWaitedLong() {
        watched.set(false);
        help(readFor);
        help(ready);
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
                threads.execute(page);
            }
        }
    }
}
