package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import dev.byline.Parallel;

/** What was read before a change is never found after its purge, whoever is faster. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreAfterPurgeTest {

    private static final String KEY = "/api/v1/articles/one";

    private final HandmadeStore hand = new HandmadeStore(10_000_000);

    @AfterEach
    void giveBack() {
        hand.store.close();
    }

    @Test
    void a_purge_before_the_rendering_does_not_harm_it() {
        hand.purge("article:1");
        assertThat(hand.end(hand.begin(KEY), "new", "article:1")).isTrue();
        assertThat(hand.fresh(KEY)).isEqualTo("new");
    }

    @Test
    void a_purge_during_the_rendering_keeps_its_answer_out() {
        Flight flight = hand.begin(KEY);
        hand.purge("article:1");
        assertThat(hand.end(flight, "old", "article:1", "articles")).isFalse();
        assertThat(hand.fresh(KEY)).isNull();
    }

    @Test
    void a_purge_of_something_else_during_the_rendering_does_not() {
        Flight flight = hand.begin(KEY);
        hand.purge("article:11");
        hand.purge("articles");
        assertThat(hand.end(flight, "still right", "article:1")).isTrue();
        assertThat(hand.fresh(KEY)).isEqualTo("still right");
    }

    @Test
    void a_purge_after_the_rendering_takes_its_answer_away() {
        hand.end(hand.begin(KEY), "old", "article:1");
        hand.purge("article:1");
        assertThat(hand.fresh(KEY)).isNull();
    }

    /** Writers raise versions, readers render, wait or find; each has a schedule of its own from the seed. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void among_many_threads_nothing_older_than_a_finished_write_is_found(long seed) {
        int things = 3;
        List<AtomicInteger> committed = List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        List<AtomicInteger> acknowledged = List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger found = new AtomicInteger();
        long start = System.nanoTime();
        // A busy machine may need seconds until enough was found to say anything.
        BooleanSupplier enough = () -> found.get() > 100
                && System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(400)
                || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(30);
        Parallel.run(6, number -> {
            Random random = new Random(seed * 100 + number);
            while (!enough.getAsBoolean()) {
                int thing = random.nextInt(things);
                String tag = "article:" + thing;
                if (number < 2) {
                    synchronized (acknowledged.get(thing)) {
                        int version = committed.get(thing).incrementAndGet();
                        pause(random);
                        hand.purge(tag);
                        acknowledged.get(thing).set(version);
                    }
                    pause(random);
                } else {
                    int least = acknowledged.get(thing).get();
                    int version = read("/" + thing, tag, committed.get(thing), random, found);
                    if (version < least) {
                        wrong.add(tag + " was " + version + " after " + least);
                    }
                }
            }
            return null;
        });
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(found).as("answers found in memory").hasValueGreaterThan(100);
        hand.store.close();
        assertThat(hand.made).as("answers whose memory is still taken").noneMatch(CachedAnswer::retain);
    }

    private int read(String key, String tag, AtomicInteger committed, Random random, AtomicInteger found) {
        String known = hand.fresh(key);
        if (known != null) {
            found.incrementAndGet();
            return Integer.parseInt(known);
        }
        Flight own = hand.store.solo(key, null);
        Flight other = hand.store.begin(own);
        if (other != null) {
            CompletableFuture<CachedAnswer> waited = new CompletableFuture<>();
            CachedAnswer answer = other.join(waited::complete) ? waited.orTimeout(5, TimeUnit.SECONDS).join() : null;
            return answer == null ? committed.get() : Integer.parseInt(HandmadeStore.taken(answer));
        }
        pause(random);
        int version = committed.get();
        pause(random);
        hand.end(own, Integer.toString(version), tag);
        return version;
    }

    private static void pause(Random random) {
        for (int turns = random.nextInt(4); turns > 0; turns--) {
            Thread.yield();
        }
    }
}
