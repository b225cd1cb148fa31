package dev.byline.wordpress.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.wordpress.Wp;

/** Reads of one page at one moment wait for the first of them. Where its answer is not for all, each gets its own. */
@HttpTest
class CollapsedReadsTest {

    private static final int ROUNDS = 20;
    private static final int READERS = 16;

    @Test
    void readers_who_waited_for_an_answer_that_is_not_theirs_are_answered_at_once() {
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/posts/" + (900_000_000 + round);
            List<Integer> statuses = assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
                    Parallel.run(READERS, reader -> Wp.reader().get(path).statusCode()));
            assertThat(statuses).containsOnly(404);
        }
    }
}
