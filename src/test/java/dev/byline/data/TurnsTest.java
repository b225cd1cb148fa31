package dev.byline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Work that is due in the fleet is done by whoever asks first; each thread here stands for a node. */
@HttpTest
class TurnsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Turns turns;

    @Inject
    EntityManager entities;

    private final String job = Api.unique("job");
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void of_many_nodes_that_ask_at_once_one_does_it() {
        List<Boolean> had = Parallel.run(6, node -> turns.take(job, HOUR, done::incrementAndGet));
        assertThat(had).containsOnlyOnce(true);
        assertThat(done).hasValue(1);
    }

    @Test
    void it_is_due_again_after_the_interval_and_not_before() {
        assertThat(turns.take(job, HOUR)).isTrue();
        lastRun(Duration.ofMinutes(58));
        assertThat(turns.take(job, HOUR)).isFalse();
        lastRun(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(turns.take(job, HOUR)).as("a schedule is not kept to the second").isTrue();
        assertThat(turns.take(job, HOUR)).isFalse();
    }

    @Test
    void nobody_waits_for_a_node_that_is_at_it() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread slow = new Thread(() -> turns.take(job, Duration.ZERO, () -> {
            begun.countDown();
            await(end);
        }));
        slow.start();
        await(begun);
        long start = System.nanoTime();
        assertThat(turns.take(job, Duration.ZERO, done::incrementAndGet)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        end.countDown();
        slow.join();
        assertThat(done).hasValue(0);
        assertThat(turns.take(job, Duration.ZERO, done::incrementAndGet)).isTrue();
    }

    @Test
    void work_that_fails_gives_its_turn_back() {
        assertThatThrownBy(() -> turns.take(job, HOUR, () -> {
            throw new IllegalArgumentException("A fault");
        })).isInstanceOf(IllegalArgumentException.class);
        assertThat(turns.take(job, HOUR)).isTrue();
    }

    private void lastRun(Duration ago) {
        QuarkusTransaction.requiringNew().run(() -> entities
                .createNativeQuery("update scheduled_job set last_run_at = :time where name = :job")
                .setParameter("time", Instant.now().minus(ago)).setParameter("job", job).executeUpdate());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
