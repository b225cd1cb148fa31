package dev.byline.comment.spam.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import dev.byline.Parallel;

/** The filter that many first comments need at once is read for all of them, not once for each. */
@HttpTest
class FirstReadingTest {

    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean away;

    @RepeatedTest(20)
    void comments_that_come_at_once_after_a_start_read_the_filter_once() {
        LearningFilter filter = filter();
        List<Model.Counts> totals = Parallel.run(16, number -> filter.total());
        assertThat(totals).containsOnly(new Model.Counts(3, 2));
        assertThat(readings).hasValue(1);
    }

    @Test
    void a_filter_that_could_not_be_read_is_read_for_the_next_comments() {
        LearningFilter filter = filter();
        away = true;
        List<Boolean> failed = Parallel.run(8, number -> {
            try {
                filter.total();
                return false;
            } catch (IllegalStateException databaseAway) {
                return true;
            }
        });
        assertThat(failed).containsOnly(true);
        away = false;
        assertThat(filter.total()).isEqualTo(new Model.Counts(3, 2));
    }

    private LearningFilter filter() {
        LearningFilter filter = new LearningFilter();
        filter.filter = new FilterRepository() {
            @Override
            Model.Counts total() {
                if (away) {
                    throw new IllegalStateException("The database is away");
                }
                readings.incrementAndGet();
                return new Model.Counts(3, 2);
            }

            @Override
            Map<String, Model.Counts> mapAll(int limit) {
                return Map.of("word", new Model.Counts(1, 1));
            }
        };
        return filter;
    }
}
