package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Policy;

import io.netty.buffer.ByteBuf;
import io.netty.util.internal.PlatformDependent;

/** What is kept, for how long, and how much of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageStoreTest {

    private final HandmadeStore hand = new HandmadeStore(1_000_000);

    @AfterEach
    void giveBack() {
        hand.store.close();
    }

    @Test
    void answers_take_no_more_bytes_than_they_may() {
        Random random = new Random(7);
        for (int number = 0; number < 2_000; number++) {
            byte[] noise = new byte[2_000 + random.nextInt(8_000)];
            random.nextBytes(noise);
            Flight flight = hand.begin("/" + number);
            hand.end(flight, new String(noise, StandardCharsets.ISO_8859_1), "article:" + number);
            assertThat(hand.store.size()).isLessThanOrEqualTo(1_000_000);
        }
        long found = 0;
        long bytes = 0;
        for (int number = 0; number < 2_000; number++) {
            String text = hand.fresh("/" + number);
            found += text == null ? 0 : 1;
            bytes += text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(found).as("as much as fits is kept").isBetween(20L, 500L);
        assertThat(hand.store.size()).as("what is counted is what is taken").isGreaterThan(bytes);
    }

    @Test
    void an_answer_larger_than_all_room_is_not_kept_and_takes_nothing_else_away() {
        hand.end(hand.begin("/small"), "small", "article:1");
        hand.end(hand.begin("/huge"), "x".repeat(1_100_000), "article:2");
        assertThat(hand.fresh("/huge")).isNull();
        assertThat(hand.store.size()).isLessThanOrEqualTo(1_000_000);
        hand.purge("article:2");
        hand.purge("article:1");
        assertThat(hand.fresh("/small")).isNull();
    }

    @Test
    void a_purge_takes_away_exactly_what_shows_the_tag() {
        hand.end(hand.begin("/one"), "one", "article:1", "author:7");
        hand.end(hand.begin("/two"), "two", "article:2", "author:7");
        hand.end(hand.begin("/eleven"), "eleven", "article:11");
        hand.purge("article:1");
        assertThat(List.of("/two", "/eleven")).allMatch(key -> hand.fresh(key) != null);
        assertThat(hand.fresh("/one")).isNull();
        hand.purge("author:7");
        assertThat(hand.fresh("/two")).isNull();
        assertThat(hand.fresh("/eleven")).isEqualTo("eleven");
    }

    @Test
    void a_purged_answer_leaves_nothing_behind() {
        for (int round = 0; round < 100; round++) {
            hand.end(hand.begin("/one"), "round " + round, "article:1", "articles");
            hand.end(hand.begin("/one?x=" + round), "round " + round, "article:1", "only:" + round);
            hand.purge("article:1");
        }
        assertThat(hand.store.size()).isZero();
        assertThat(hand.store).extracting("byTag").asInstanceOf(InstanceOfAssertFactories.MAP)
                .isEmpty();
    }

    @Test
    void memory_is_given_back_when_nobody_needs_it_any_more() {
        hand.end(hand.begin("/one"), "text", "article:1");
        CachedAnswer found = hand.store.find("/one");
        ByteBuf sent = found.slice(found.variant(null));
        hand.purge("article:1");
        assertThat(HandmadeStore.taken(found)).isEqualTo("text");
        assertThat(sent.toString(StandardCharsets.UTF_8)).as("what a slow reader has still to get").isEqualTo("text");
        assertThat(found.retain()).isTrue();
        found.release();
        sent.release();
        assertThat(found.retain()).as("nobody needs it").isFalse();
    }

    @Test
    void memory_is_given_back_whatever_becomes_of_an_answer() {
        hand.end(hand.begin("/kept-again"), "first", "article:1");
        hand.end(hand.begin("/kept-again"), "second", "article:1");
        assertThat(hand.made.poll().retain()).as("replaced").isFalse();
        Flight flight = hand.begin("/late");
        hand.purge("article:1");
        assertThat(hand.made.poll().retain()).as("purged").isFalse();
        hand.end(flight, "late", "article:1");
        assertThat(hand.made.poll().retain()).as("never kept").isFalse();
        hand.end(hand.begin("/huge"), "x".repeat(1_100_000), "article:2");
        assertThat(hand.made.poll().retain()).as("too large").isFalse();
        for (int number = 0; number < 200; number++) {
            hand.end(hand.begin("/" + number), "x".repeat(20_000), "article:" + number);
        }
        assertThat(hand.made.stream().filter(CachedAnswer::retain).peek(CachedAnswer::release)).as("what fits")
                .hasSizeBetween(10, 50);
        hand.store.close();
        assertThat(hand.made).as("the end").noneMatch(CachedAnswer::retain);
    }

    @Test
    void no_more_is_kept_than_half_of_what_may_lie_outside_the_heap() {
        assertThat(new HandmadeStore(Long.MAX_VALUE).store).extracting("answers")
                .asInstanceOf(InstanceOfAssertFactories.type(Cache.class))
                .satisfies(cache -> assertThat(cache.policy().eviction()).hasValueSatisfying(bound ->
                        assertThat(((Policy.Eviction<?, ?>) bound).getMaximum())
                                .isEqualTo(PlatformDependent.maxDirectMemory() / 2)));
    }

    @Test
    void an_answer_that_was_kept_again_is_still_purged() {
        hand.end(hand.begin("/one"), "first", "article:1");
        hand.end(hand.begin("/one"), "second", "article:1");
        assertThat(hand.fresh("/one")).isEqualTo("second");
        hand.purge("article:1");
        assertThat(hand.fresh("/one")).isNull();
    }

    @Test
    void while_other_nodes_cannot_be_heard_nothing_is_fresh_and_what_was_kept_before_never_is_again() {
        hand.end(hand.begin("/one"), "before", "article:1");
        Flight flight = hand.begin("/two");
        hand.connected = false;
        assertThat(hand.fresh("/one")).isNull();
        assertThat(hand.end(hand.begin("/three"), "meanwhile", "article:3")).isFalse();
        hand.lose();
        hand.connected = true;
        assertThat(hand.fresh("/one")).isNull();
        CachedAnswer fallback = hand.store.find("/one");
        assertThat(HandmadeStore.taken(fallback)).as("for when the database is away too").isEqualTo("before");
        assertThat(hand.end(flight, "read before", "article:2")).isFalse();
        assertThat(hand.end(hand.begin("/one"), "after", "article:1")).isTrue();
        assertThat(hand.fresh("/one")).isEqualTo("after");
    }

    @Test
    void those_who_wait_get_what_is_kept_or_have_to_read_for_themselves() {
        List<CachedAnswer> got = new ArrayList<>();
        Flight flight = hand.begin("/one");
        assertThat(hand.begin("/one")).as("another rendering of the same").isNull();
        assertThat(flight.join(got::add)).isTrue();
        hand.end(flight, "text", "article:1");
        assertThat(got).singleElement().satisfies(answer -> assertThat(HandmadeStore.taken(answer)).isEqualTo("text"));
        assertThat(flight.join(got::add)).as("too late").isFalse();

        Flight old = hand.begin("/one");
        old.join(got::add);
        hand.purge("article:1");
        hand.end(old, "old", "article:1");
        hand.store.end(old, null);
        assertThat(got).hasSize(2).last().isNull();
        assertThat(hand.begin("/one")).as("the next rendering").isNotNull();
    }
}
