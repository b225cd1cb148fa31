package dev.byline.comment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.security.RateLimits;

class ReportLimitTest {

    private final ReportLimit limit = new ReportLimit(new Config(), new RateLimits());

    /** Three at once from a network, ten from all together. */
    private record Config() implements ReportConfig {

        @Override
        public int hold() {
            return 0;
        }

        @Override
        public int burst() {
            return 3;
        }

        @Override
        public Duration interval() {
            return Duration.ofHours(1);
        }

        @Override
        public int siteBurst() {
            return 10;
        }

        @Override
        public Duration siteInterval() {
            return Duration.ofHours(1);
        }
    }

    @Test
    void a_network_is_refused_after_its_share_and_told_when_to_come_back() {
        for (int number = 1; number <= 3; number++) {
            limit.take("198.51.100." + number);
        }
        assertThatThrownBy(() -> limit.take("198.51.100.4")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat(problem.headers()).containsKey("Retry-After");
        });
        assertThatCode(() -> limit.take("198.51.101.1")).doesNotThrowAnyException();
    }

    @Test
    void n19_a_thousand_networks_still_meet_the_limit_of_the_site() {
        int taken = 0;
        for (int number = 0; number < 1000; number++) {
            try {
                limit.take("10." + number / 250 + "." + number % 250 + ".1");
                taken++;
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            }
        }
        assertThat(taken).isEqualTo(10);
    }
}
