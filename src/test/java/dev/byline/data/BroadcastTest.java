package dev.byline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;

/** Messages go out with the transaction that sends them, to this node and to all others. */
@HttpTest
class BroadcastTest {

    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));

    @Inject
    Broadcast broadcast;

    @Inject
    AgroalDataSource database;

    private final String channel = Api.unique("channel");
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger missed = new AtomicInteger();

    private void listen() {
        broadcast.subscribe(channel, heard::add, missed::incrementAndGet);
    }

    @Test
    void a_message_is_heard_once_when_the_commit_returns() {
        listen();
        QuarkusTransaction.requiringNew().run(() -> {
            broadcast.publish(channel, "first with blanks");
            broadcast.publish(channel, "second");
            broadcast.publish(channel, "first with blanks");
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly("first with blanks", "second");
    }

    @Test
    void what_is_rolled_back_is_never_heard() {
        listen();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            broadcast.publish(channel, "never");
            throw new IllegalArgumentException("A fault");
        })).isInstanceOf(IllegalArgumentException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_listener_that_fails_disturbs_neither_the_writer_nor_the_others() {
        broadcast.subscribe(channel, message -> {
            throw new IllegalStateException("A fault");
        }, missed::incrementAndGet);
        listen();
        QuarkusTransaction.requiringNew().run(() -> broadcast.publish(channel, "on"));
        assertThat(heard).containsExactly("on");
    }

    @Test
    void long_messages_and_those_without_a_transaction_are_refused() {
        assertThatThrownBy(() -> broadcast.publish(channel, "x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(
                () -> broadcast.publish(channel, "é".repeat(Broadcast.MAX_BYTES / 2 + 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_nodes_hear_this_one_and_the_other_way_round() throws SQLException {
        if (!POSTGRESQL) {
            assertThat(broadcast.isConnected()).as("H2 has one node").isTrue();
            return;
        }
        listen();
        await(broadcast::isConnected);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen byline");
            QuarkusTransaction.requiringNew().run(() -> broadcast.publish(channel, "to all"));
            PGNotification[] notifications = connection.unwrap(PGConnection.class).getNotifications(5000);
            assertThat(notifications).extracting(PGNotification::getParameter)
                    .anyMatch(text -> text.endsWith(" " + channel + " to all"));
            statement.execute("select pg_notify('byline', 'another-node " + channel + " from elsewhere')");
            await(() -> heard.contains("from elsewhere"));
            statement.execute("unlisten byline");
        }
        assertThat(heard).containsExactly("to all", "from elsewhere");
    }

    @Test
    void who_may_have_missed_something_is_told_when_the_connection_is_lost_and_when_it_is_back() throws SQLException {
        if (!POSTGRESQL) {
            return;
        }
        listen();
        await(broadcast::isConnected);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'byline notifications'");
        }
        await(() -> missed.get() >= 2 && broadcast.isConnected());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
