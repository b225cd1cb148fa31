package dev.byline.comment.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import dev.byline.http.Problem;
import dev.byline.http.ProblemType;

/** Places for streams: never more than allowed, and none lost. */
class SlotsTest {

    private static final int PER_NETWORK = 3;
    private static final int TOTAL = 8;

    @Property(tries = 200)
    void n43_no_network_and_not_all_together_hold_more_than_their_share(
            @ForAll @Size(max = 60) List<@IntRange(min = -6, max = 5) Integer> steps) {
        Slots slots = new Slots();
        slots.limit(PER_NETWORK, TOTAL);
        Map<Integer, Deque<Slots.Slot>> held = new HashMap<>();
        List<Slots.Slot> returned = new ArrayList<>();
        int open = 0;
        for (int step : steps) {
            Deque<Slots.Slot> own = held.computeIfAbsent(step < 0 ? -step - 1 : step, unused -> new ArrayDeque<>());
            if (step < 0 && !own.isEmpty()) {
                Slots.Slot slot = own.pop();
                assertThat(slot.close()).isTrue();
                returned.add(slot);
                open--;
            } else if (step >= 0 && own.size() < PER_NETWORK && open < TOTAL) {
                own.push(slots.take("network " + step));
                open++;
            } else if (step >= 0) {
                ProblemType expected = own.size() == PER_NETWORK ? ProblemType.TOO_MANY_REQUESTS
                        : ProblemType.UNAVAILABLE;
                assertThatThrownBy(() -> slots.take("network " + step)).isInstanceOfSatisfying(Problem.class,
                        problem -> {
                            assertThat(problem.type()).isEqualTo(expected);
                            assertThat(problem.headers()).containsKey("Retry-After");
                        });
            }
            returned.forEach(slot -> assertThat(slot.close()).as("given back twice").isFalse());
            assertThat(slots.open()).isEqualTo(open);
        }
    }
}
