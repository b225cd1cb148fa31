package dev.byline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.data.Broadcast;
import dev.byline.data.Sql;
import dev.byline.http.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;

/** On PostgreSQL limits hold for all nodes together: two sets of limits here are two nodes. H2 has one node. */
@HttpTest
class SharedLimitsTest {

    private static final boolean SHARED = "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    SharedBuckets buckets;

    @Inject
    Broadcast broadcast;

    @Inject
    Sql sql;

    private final String name = Api.unique("limit");
    private RateLimits here;
    private RateLimits there;

    @BeforeEach
    void startNodes() {
        here = node();
        there = SHARED ? node() : here;
    }

    private RateLimits node() {
        RateLimits node = new RateLimits();
        node.shared = buckets;
        node.broadcast = broadcast;
        node.listen();
        return node;
    }

    /** One limit on both nodes; on H2 the same. */
    private List<RateLimit> limits(int burst, Duration interval) {
        RateLimit first = here.shared(name, burst, interval, 100);
        return List.of(first, SHARED ? there.shared(name, burst, interval, 100) : first);
    }

    private List<NetworkLimit> networks(int burst, int siteBurst) {
        NetworkLimit first = here.networks(name, burst, HOUR, siteBurst, HOUR);
        return List.of(first, SHARED ? there.networks(name, burst, HOUR, siteBurst, HOUR) : first);
    }

    @Test
    void what_one_node_takes_the_others_have_not() {
        List<RateLimit> nodes = limits(4, HOUR);
        for (int times = 0; times < 4; times++) {
            assertThat(nodes.get(times % 2).take("key")).isZero();
        }
        for (RateLimit node : nodes) {
            assertThat(node.take("key")).isBetween(Duration.ofMinutes(59), HOUR);
            assertThat(node.waitFor("key")).isBetween(Duration.ofMinutes(59), HOUR);
            assertThat(node.usage("key")).isEqualTo(1);
        }
        assertThat(nodes.get(0).take("another key")).isZero();
    }

    @Test
    void of_what_is_much_other_nodes_hear_without_asking() {
        List<RateLimit> nodes = limits(4, HOUR);
        nodes.get(0).take("key");
        nodes.get(0).take("key");
        nodes.get(0).take("key");
        assertThat(nodes.get(1).usage("key")).isEqualTo(0.75);
        assertThat(nodes.get(1).usage("another key")).isZero();
    }

    @Test
    void a_limit_in_memory_is_no_looser_where_the_database_gives_no_answer() {
        RateLimits cutOff = new RateLimits();
        cutOff.shared = new SharedBuckets() {
            @Override
            boolean isPostgres() {
                return true;
            }

            @Override
            String hash(String limit, String key) {
                return key;
            }

            @Override
            Answer take(String hash, long interval, long capacity) {
                return null;
            }
        };
        RateLimit alone = cutOff.shared(name, 2, HOUR, 100);
        assertThat(List.of(alone.take("key"), alone.take("key"))).containsOnly(Duration.ZERO);
        for (int times = 0; times < 3; times++) {
            assertThat(alone.take("key")).isPositive();
        }
    }

    @Test
    void of_many_at_once_on_two_nodes_no_more_are_allowed_than_on_one() {
        List<RateLimit> nodes = limits(5, HOUR);
        List<Duration> waits = Parallel.run(16, number -> nodes.get(number % 2).take("key"));
        assertThat(waits).filteredOn(Duration::isZero).hasSize(5);
    }

    @Test
    void after_the_time_that_was_told_one_more_is_allowed() throws InterruptedException {
        List<RateLimit> nodes = limits(2, Duration.ofMillis(700));
        nodes.get(0).take("key");
        nodes.get(1).take("key");
        Duration wait = nodes.get(0).take("key");
        assertThat(wait).isPositive();
        Thread.sleep(wait.toMillis() + 1);
        assertThat(nodes.get(0).take("key")).isZero();
        assertThat(nodes.get(1).take("key")).isPositive();
    }

    @Test
    void what_is_rolled_back_counts_against_no_other_node_and_failures_count_in_any_case() {
        List<RateLimit> nodes = limits(2, HOUR);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            nodes.get(0).take("key");
            nodes.get(0).count("guess");
            throw new IllegalArgumentException("A fault");
        })).isInstanceOf(IllegalArgumentException.class);
        if (SHARED) {
            assertThat(nodes.get(1).waitFor("key")).isZero();
            assertThat(nodes.get(1).take("key")).isZero();
        }
        nodes.get(1).count("guess");
        for (int tried = 0; tried < 100 && nodes.get(1).waitFor("guess").isZero(); tried++) {
            pause();
        }
        assertThat(nodes.get(1).waitFor("guess")).isPositive();
        assertThat(nodes.get(0).waitFor("guess")).isPositive();
    }

    @Test
    void failed_sign_ins_on_one_node_are_known_on_the_other_at_once() {
        SignInLimit first = new SignInLimit(here);
        SignInLimit second = new SignInLimit(there);
        SignInLimit tried = SHARED ? second : first;
        for (int times = 0; times < 10; times++) {
            tried.check(name, "192.0.2.7");
            first.failed(name, "192.0.2." + times);
        }
        assertThatThrownBy(() -> tried.check(name, "192.0.2.7")).isInstanceOf(Problem.class);
    }

    @Test
    void the_limit_of_the_site_counts_what_other_nodes_took() {
        List<NetworkLimit> nodes = networks(3, 6);
        for (int number = 0; number < 6; number++) {
            assertThat(nodes.get(number % 2).take("198.51." + number + ".1")).isZero();
        }
        assertThat(nodes.get(0).take("203.0.113.1")).isPositive();
        assertThat(nodes.get(1).take("203.0.113.1")).isPositive();
        assertThat(nodes.get(1).siteUsage()).isGreaterThan(0.8);
    }

    @Test
    void a_flood_from_one_network_leaves_the_site_to_all_others() {
        List<NetworkLimit> nodes = networks(3, 6);
        for (int times = 0; times < 50; times++) {
            nodes.get(times % 2).take("198.51.100." + times);
        }
        for (int number = 0; number < 3; number++) {
            assertThat(nodes.get(number % 2).take("203.0." + number + ".1")).isZero();
        }
    }

    @Test
    void a_row_tells_no_network_and_goes_when_its_bucket_is_full() {
        RateLimit limit = limits(1, Duration.ofMillis(1)).get(0);
        RateLimit slow = here.shared(name + "-slow", 1, HOUR, 100);
        limit.take("4.198.51.100");
        slow.take("4.198.51.100");
        pause();
        buckets.forget();
        List<Object[]> rows = QuarkusTransaction.requiringNew().call(() -> sql.list("select key_hash from rate_bucket"
                + " where full_at < current_timestamp or key_hash like '%198%51%100%'"));
        assertThat(rows).isEmpty();
        assertThat(slow.waitFor("4.198.51.100")).isPositive();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
