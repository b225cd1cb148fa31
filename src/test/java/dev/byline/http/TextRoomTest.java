package dev.byline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long texts take turns in memory. No server runs beside these tests, so that all room is theirs. */
class TextRoomTest {

    private static final long ALL = TextRoom.left();

    private final List<TextRoom> requests = new ArrayList<>();

    private TextRoom request() {
        TextRoom request = new TextRoom();
        requests.add(request);
        return request;
    }

    @AfterEach
    void all_room_is_free_again_once_all_requests_are_answered() {
        requests.forEach(TextRoom::giveBack);
        assertThat(TextRoom.left()).isEqualTo(ALL);
    }

    @Test
    void a_short_text_takes_no_room() {
        request().take(TextRoom.SHORT);
        assertThat(TextRoom.left()).isEqualTo(ALL);
        request().take(TextRoom.SHORT + 1);
        assertThat(TextRoom.left()).isEqualTo(ALL - TextRoom.SHORT);
    }

    @Test
    void whoever_finds_too_little_room_waits_until_another_is_done() throws Exception {
        TextRoom first = request();
        first.take(ALL - TextRoom.SHORT);
        TextRoom second = request();
        CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> second.take(2 * TextRoom.SHORT));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        assertThat(taken).isNotDone();
        first.giveBack();
        taken.get(5, TimeUnit.SECONDS);
        assertThat(TextRoom.left()).isEqualTo(ALL - 2 * TextRoom.SHORT);
    }

    @Test
    void a_text_that_is_longer_than_all_room_is_read_alone() {
        TextRoom request = request();
        request.take(3 * ALL);
        assertThat(TextRoom.left()).isZero();
        request.giveBack();
        assertThat(TextRoom.left()).isEqualTo(ALL);
    }

    @Test
    void whoever_holds_texts_does_not_wait_for_more() {
        TextRoom first = request();
        first.take(ALL / 2);
        first.keep(ALL / 2, ALL / 2);
        TextRoom second = request();
        second.take(ALL / 2 - TextRoom.SHORT);
        first.take(ALL / 2);
        second.keep(ALL, ALL / 2 - TextRoom.SHORT);
        assertThat(TextRoom.left()).isNegative();
    }

    @Test
    void whoever_has_read_nothing_long_gives_its_room_back_before_it_waits_for_more() throws Exception {
        TextRoom first = request();
        first.take(ALL / 2);
        TextRoom second = request();
        second.take(ALL / 2 - TextRoom.SHORT);
        CompletableFuture<Void> more = CompletableFuture.runAsync(() -> first.take(ALL / 2 - TextRoom.SHORT));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        assertThat(more).isNotDone();
        assertThat(TextRoom.left()).isGreaterThan(ALL / 2);
        second.giveBack();
        more.get(5, TimeUnit.SECONDS);
        assertThat(TextRoom.left()).isBetween(0L, 2L * TextRoom.SHORT);
    }

    @Test
    void whoever_has_waited_long_is_told_to_come_again() {
        request().take(ALL);
        TextRoom impatient = new TextRoom(Duration.ofMillis(50));
        assertThatThrownBy(() -> impatient.take(2 * TextRoom.SHORT)).isInstanceOfSatisfying(Problem.class,
                problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
                    assertThat(problem.headers()).containsEntry("Retry-After", "2");
                });
    }

    @Test
    void who_comes_when_many_wait_is_told_to_come_again_at_once() throws Exception {
        request().take(ALL);
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            TextRoom other = new TextRoom(Duration.ofMillis(500));
            waiting.add(CompletableFuture.runAsync(() -> other.take(2 * TextRoom.SHORT), each -> new Thread(each).start()));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        TextRoom last = new TextRoom(Duration.ofMinutes(1));
        assertThatThrownBy(() -> last.take(2 * TextRoom.SHORT)).isInstanceOf(Problem.class);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).exceptionally(refused -> null).get();
    }

    @Test
    void many_requests_never_hold_more_than_there_is() {
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        long each = ALL / 3;
        CompletableFuture.allOf(IntStream.range(0, 200).mapToObj(number -> CompletableFuture.runAsync(() -> {
            TextRoom request = new TextRoom();
            request.take(each);
            most.accumulateAndGet(held.addAndGet(each), Math::max);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(100));
            held.addAndGet(-each);
            request.giveBack();
        })).toArray(CompletableFuture[]::new)).join();
        assertThat(most.get()).isBetween(each, ALL);
    }

    @Test
    void a_part_has_as_many_texts_as_may_be_read_at_once_and_one_in_any_case() {
        int half = 512 * 1024;
        assertThat(TextRoom.listPart(List.of(half, half, 1), length -> length)).containsExactly(half, half);
        assertThat(TextRoom.listPart(List.of(half, half - 1, 1), length -> length)).hasSize(3);
        assertThat(TextRoom.listPart(List.of(3 * half, 1), length -> length)).containsExactly(3 * half);
        assertThat(TextRoom.listPart(List.<Integer>of(), length -> length)).isEmpty();
    }
}
