package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A few pages are rendered at a time, unless that would keep others waiting. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenderQueueTest {

    private static final long NEVER = 3_600_000;

    /** What is at hand for the page that a thread renders. */
    private final ThreadLocal<List<String>> atHand = ThreadLocal.withInitial(List::of);
    /** How much was read each time. */
    private final List<Integer> readings = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch database = new CountDownLatch(0);
    private final ReadAhead ahead = new ReadAhead() {
        @Override
        public boolean knows(String target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Read read(List<String> targets) {
            readings.add(targets.size());
            hold(database);
            return rendering -> {
                atHand.set(targets);
                rendering.run();
                atHand.remove();
            };
        }
    };
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger rendered = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
        clock.shutdownNow();
    }

    @RepeatedTest(20)
    void all_pages_are_rendered_once_and_only_a_few_at_a_time() throws InterruptedException {
        RenderQueue queue = queue(3, NEVER);
        List<Thread> readers = IntStream.range(0, 6).mapToObj(reader -> new Thread(() -> {
            for (int page = 0; page < 500; page++) {
                queue.add("/", this::render);
            }
        })).toList();
        readers.forEach(Thread::start);
        for (Thread reader : readers) {
            reader.join();
        }
        until(() -> rendered.get() == 3_000);
        assertThat(most.get()).isLessThanOrEqualTo(3);
        TimeUnit.MILLISECONDS.sleep(5);
        assertThat(rendered.get()).isEqualTo(3_000);
        queue.add("/", this::render);
        until(() -> rendered.get() == 3_001);
    }

    @Test
    void a_page_is_let_go_once_it_is_rendered_even_if_the_pool_remembers_what_it_ran() {
        List<Runnable> ran = new ArrayList<>();
        RenderQueue queue = new RenderQueue(1, 1, ahead, 0, ran::add, (delay, task) -> task.run());
        WeakReference<byte[]> answer = answered(queue);
        assertThat(ran).hasSize(3);
        ran.forEach(Runnable::run);
        for (int times = 0; times < 50 && answer.get() != null; times++) {
            System.gc();
        }
        assertThat(answer.get()).isNull();
        assertThat(rendered.get()).isEqualTo(1);
        assertThat(ran).as("still remembered").hasSize(3);
    }

    private WeakReference<byte[]> answered(RenderQueue queue) {
        byte[] answer = new byte[1];
        queue.add("/", () -> rendered.incrementAndGet());
        queue.add("/", () -> answer[0]++);
        return new WeakReference<>(answer);
    }

    @Test
    void pages_come_in_turn() {
        RenderQueue queue = queue(1, NEVER);
        CountDownLatch first = new CountDownLatch(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        queue.add("/", () -> hold(first));
        IntStream.range(0, 50).forEach(page -> queue.add("/", () -> order.add(page)));
        first.countDown();
        until(() -> order.size() == 50);
        assertThat(order).isSorted();
    }

    @Test
    void who_has_waited_for_long_gets_a_thread_of_its_own() {
        RenderQueue queue = queue(2, 20);
        CountDownLatch database = new CountDownLatch(1);
        IntStream.range(0, 2).forEach(slow -> queue.add("/", () -> hold(database)));
        // Ten at once, and ten more one after the other while all threads still wait.
        IntStream.range(0, 10).forEach(page -> queue.add("/", this::render));
        until(() -> rendered.get() == 10);
        IntStream.range(0, 10).forEach(page -> {
            queue.add("/", this::render);
            until(() -> rendered.get() == 11 + page);
        });
        database.countDown();
        queue.add("/", this::render);
        until(() -> rendered.get() == 21);
    }

    @Test
    void pages_that_wait_are_read_ahead_together_a_few_at_a_time() {
        RenderQueue queue = queue(1, NEVER);
        CountDownLatch first = busy(queue);
        List<Boolean> known = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 9).forEach(page -> queue.add("/" + page, () -> known.add(atHand.get().contains("/" + page))));
        first.countDown();
        until(() -> known.size() == 9);
        assertThat(readings).containsExactly(4, 4);
        assertThat(known).as("the last one is alone").containsExactly(true, true, true, true, true, true, true, true,
                false);
    }

    @RepeatedTest(20)
    void what_one_thread_has_read_others_render_and_one_reads_for_all() {
        RenderQueue queue = queue(3, NEVER);
        CountDownLatch first = busy(queue);
        CountDownLatch second = busy(queue);
        CountDownLatch third = busy(queue);
        CountDownLatch together = new CountDownLatch(3);
        IntStream.range(0, 4).forEach(page -> queue.add("/" + page, () -> {
            assertThat(atHand.get()).contains("/" + page);
            together.countDown();
            hold(together);
            rendered.incrementAndGet();
        }));
        database = new CountDownLatch(1);
        List.of(first, second, third).forEach(CountDownLatch::countDown);
        until(() -> readings.size() == 1);
        database.countDown();
        until(() -> rendered.get() == 4);
        assertThat(readings).containsExactly(4);
    }

    @RepeatedTest(20)
    void the_next_pages_are_read_while_the_last_are_still_to_be_rendered() {
        RenderQueue queue = queue(2, NEVER);
        CountDownLatch first = busy(queue);
        CountDownLatch second = busy(queue);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<Integer> readBefore = Collections.synchronizedList(new ArrayList<>());
        queue.add("/0", () -> {
            held.countDown();
            hold(end);
        });
        IntStream.range(1, 8).forEach(page -> queue.add("/" + page, () -> readBefore.add(readings.size())));
        first.countDown();
        hold(held);
        second.countDown();
        until(() -> readBefore.size() == 7);
        end.countDown();
        assertThat(readings).containsExactly(4, 4);
        assertThat(readBefore).as("one is left when the next four are read").containsExactly(1, 1, 2, 2, 2, 2, 2);
    }

    @RepeatedTest(5)
    void who_waits_behind_a_slow_page_that_was_taken_along_gets_a_thread_of_its_own() {
        RenderQueue queue = queue(1, 300);
        CountDownLatch first = busy(queue);
        CountDownLatch database = new CountDownLatch(1);
        queue.add("/slow", () -> hold(database));
        IntStream.range(0, 3).forEach(page -> queue.add("/" + page, this::render));
        first.countDown();
        until(() -> readings.size() == 1);
        assertThat(readings).as("taken together").containsExactly(4);
        until(() -> rendered.get() == 3);
        database.countDown();
        renderLast(queue, 4);
    }

    @RepeatedTest(5)
    void who_waits_for_a_slow_reading_gets_a_thread_of_its_own() {
        RenderQueue queue = queue(1, 50);
        CountDownLatch first = busy(queue);
        database = new CountDownLatch(1);
        IntStream.range(0, 6).forEach(page -> queue.add("/" + page, this::render));
        first.countDown();
        until(() -> rendered.get() == 6);
        database.countDown();
        renderLast(queue, 7);
    }

    @RepeatedTest(5)
    void who_comes_while_a_slow_reading_goes_on_gets_a_thread_of_its_own() {
        RenderQueue queue = queue(2, 50);
        CountDownLatch first = busy(queue);
        CountDownLatch second = busy(queue);
        database = new CountDownLatch(1);
        IntStream.range(0, 4).forEach(page -> queue.add("/" + page, this::render));
        first.countDown();
        until(() -> readings.size() == 1);
        second.countDown();
        until(() -> rendered.get() == 4);
        queue.add("/late", this::render);
        until(() -> rendered.get() == 5);
        database.countDown();
    }

    @Test
    void a_page_that_fails_takes_no_thread_away_and_holds_nobody_up_for_long() {
        ExecutorService silent = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((failed, failure) -> { });
            return thread;
        });
        RenderQueue queue = new RenderQueue(1, 4, ahead, 20, silent, this::later);
        for (int page = 0; page < 10; page++) {
            queue.add("/", () -> {
                throw new IllegalStateException("on purpose");
            });
            queue.add("/", this::render);
        }
        until(() -> rendered.get() == 10);
        IntStream.range(0, 10).forEach(page -> queue.add("/", this::render));
        until(() -> rendered.get() == 20);
        silent.shutdownNow();
    }

    /** All are rendered once, and a last one makes so many. */
    private void renderLast(RenderQueue queue, int number) {
        queue.add("/last", this::render);
        until(() -> rendered.get() == number);
        assertThat(rendered).as("each once").hasValue(number);
    }

    /** Lets one thread render a page until the gate opens. */
    private static CountDownLatch busy(RenderQueue queue) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        queue.add("/first", () -> {
            begun.countDown();
            hold(gate);
        });
        hold(begun);
        return gate;
    }

    private RenderQueue queue(int few, long patience) {
        return new RenderQueue(few, 4, ahead, patience, threads, this::later);
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("done in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void later(long delay, Runnable task) {
        clock.schedule(task, delay, TimeUnit.MILLISECONDS);
    }

    private void render() {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        Thread.yield();
        now.decrementAndGet();
        rendered.incrementAndGet();
    }

    private static void hold(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
