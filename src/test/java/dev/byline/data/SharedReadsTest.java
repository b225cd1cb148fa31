package dev.byline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService askers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        askers.shutdownNow();
        assertThat(askers.awaitTermination(10, TimeUnit.SECONDS)).as("all who asked have been answered").isTrue();
    }

    @Test
    void who_comes_alone_is_answered_at_once() {
        SharedReads<String, Integer> reads = new SharedReads<>(SharedReadsTest::lengths, LONG);

        assertThat(reads.find("four")).contains(4);
        assertThat(reads.find("")).as("nothing is there").isEmpty();
    }

    @Test
    void all_that_is_wanted_during_a_statement_is_read_by_the_next_one() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        Semaphore mayEnd = new Semaphore(0);
        ConcurrentLinkedQueue<Set<String>> statements = new ConcurrentLinkedQueue<>();
        SharedReads<String, Integer> reads = new SharedReads<>(keys -> {
            statements.add(keys);
            first.countDown();
            mayEnd.acquireUninterruptibly();
            return lengths(keys);
        }, LONG);
        Future<Optional<Integer>> early = askers.submit(() -> reads.find("a"));
        first.await();
        List<Future<Optional<Integer>>> late = new ArrayList<>();
        List<Thread> asking = new ArrayList<>();
        for (String key : List.of("bb", "ccc", "bb", "")) {
            late.add(askers.submit(() -> {
                synchronized (asking) {
                    asking.add(Thread.currentThread());
                }
                return reads.find(key);
            }));
        }
        await(asking, 4);

        mayEnd.release(2);

        assertThat(early.get()).contains(1);
        assertThat(late.get(0).get()).contains(2);
        assertThat(late.get(1).get()).contains(3);
        assertThat(late.get(2).get()).contains(2);
        assertThat(late.get(3).get()).isEmpty();
        assertThat(statements).hasSize(2).last().isEqualTo(Set.of("bb", "ccc", ""));
    }

    @Test
    void a_failure_reaches_those_who_share_the_statement_and_nobody_after_them() {
        AtomicInteger statements = new AtomicInteger();
        SharedReads<String, Integer> reads = new SharedReads<>(keys -> {
            if (statements.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
            }
            return lengths(keys);
        }, LONG);

        assertThatThrownBy(() -> reads.find("a")).isInstanceOf(IllegalStateException.class);
        assertThat(reads.find("a")).contains(1);
    }

    @Test
    void a_statement_that_hangs_holds_up_others_no_longer_than_their_patience() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        Semaphore never = new Semaphore(0);
        SharedReads<String, Integer> reads = new SharedReads<>(keys -> {
            if (keys.contains("hang")) {
                hangs.countDown();
                never.acquireUninterruptibly();
            }
            return lengths(keys);
        }, Duration.ofMillis(20));
        Future<Optional<Integer>> stuck = askers.submit(() -> reads.find("hang"));
        hangs.await();

        assertThat(askers.submit(() -> reads.find("next")).get(10, TimeUnit.SECONDS)).contains(4);

        assertThat(stuck).isNotDone();
        never.release();
        assertThat(stuck.get()).contains(4);
    }

    @Test
    void nobody_gets_what_was_there_before_asking_and_everybody_gets_an_own_answer() throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicInteger statements = new AtomicInteger();
        SharedReads<Integer, long[]> reads = new SharedReads<>(keys -> {
            statements.incrementAndGet();
            Map<Integer, long[]> found = new HashMap<>();
            long now = written.get();
            Thread.yield();
            keys.forEach(key -> found.put(key, new long[] { key, now }));
            return found;
        }, LONG);
        List<Future<Void>> all = new ArrayList<>();
        int each = 20_000;
        for (int thread = 0; thread < 8; thread++) {
            int key = thread % 5;
            all.add(askers.submit(() -> {
                for (int time = 0; time < each; time++) {
                    long atLeast = written.incrementAndGet();
                    long[] found = reads.find(key).orElseThrow();
                    assertThat(found[0]).isEqualTo(key);
                    assertThat(found[1]).isGreaterThanOrEqualTo(atLeast);
                }
                return null;
            }));
        }
        for (Future<Void> one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertThat(statements).as("some shared a statement").hasValueLessThan(8 * each);
    }

    /** Until so many threads wait for somebody else's statement. */
    private static void await(List<Thread> asking, int many) throws InterruptedException {
        while (true) {
            synchronized (asking) {
                if (asking.size() == many
                        && asking.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING)) {
                    return;
                }
            }
            Thread.sleep(1);
        }
    }

    private static Map<String, Integer> lengths(Set<String> keys) {
        Map<String, Integer> found = new HashMap<>();
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> found.put(key, key.length()));
        return found;
    }
}
