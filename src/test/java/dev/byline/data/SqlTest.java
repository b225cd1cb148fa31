package dev.byline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;

/** Statements that wait: they are run once, in their order, and only if the transaction commits. */
@HttpTest
class SqlTest {

    private static final String INSERT = "insert into link_host (host, first_seen) values (?, ?)";
    private static final String RENAME = "update link_host set host = ? where host = ?";

    @Inject
    Sql sql;

    private final String host = Api.unique("host");

    @Test
    void what_waits_is_run_in_its_order_with_the_commit_and_the_last_after_it() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.last(() -> new Sql.Bound(RENAME, host + "-last", host + "-second"));
            sql.later(INSERT, host, Instant.now());
            sql.later(RENAME, host + "-second", host);
        });
        assertThat(count(host + "-last")).isEqualTo(1);
    }

    @Test
    void the_next_statement_finds_what_waited_and_it_is_not_run_again() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.later(INSERT, host, Instant.now());
            sql.later(INSERT, host + "-other", Instant.now());
            assertThat(count(host)).isEqualTo(1);
        });
        assertThat(count(host + "-other")).isEqualTo(1);
    }

    @Test
    void more_than_goes_into_one_message_is_run_as_well() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 0; number < 120; number++) {
                sql.later(INSERT, host + "." + number, Instant.now());
            }
        });
        assertThat(count(host + ".%")).isEqualTo(120);
    }

    @Test
    void nothing_of_it_is_there_after_a_failure() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            sql.later(INSERT, host, Instant.now());
            throw new IllegalArgumentException("A fault");
        })).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            sql.later(INSERT, host, Instant.now());
            sql.later(INSERT, host, Instant.now());
        })).isInstanceOf(RuntimeException.class);
        assertThat(count(host)).isZero();
        assertThatThrownBy(() -> sql.later(INSERT, host, Instant.now())).isInstanceOf(IllegalStateException.class);
    }

    private long count(String pattern) {
        return QuarkusTransaction.joiningExisting().call(() -> ((Number) sql.list(
                "select count(*) from link_host where host like ?", pattern).get(0)[0]).longValue());
    }
}
