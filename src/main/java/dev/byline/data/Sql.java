package dev.byline.data;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.spi.StatisticsImplementor;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Plain SQL on the connection of the running transaction, for the few statements that run with every comment: there
 * Hibernate's way from a query to its statement would cost more than the statement. What Hibernate has yet to write is
 * not written before.
 */
@ApplicationScoped
public class Sql {

    private static final int MOST_AT_ONCE = 50;

    @Inject
    AgroalDataSource database;

    @Inject
    SessionFactory sessions;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    /** Takes one row after the other. */
    public interface Reader {

        /** Takes the row at which the result stands; it is not to move it. */
        void take(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /**
     * A statement and what is bound to its question marks.
     *
     * @param values see {@link #list}
     */
    public record Bound(String sql, Object... values) {
    }

    /** What a transaction has yet to send, and what is asked for its last statement. */
    private record Waiting(List<Bound> writes, List<Supplier<Bound>> last) {
    }

    /**
     * Rows of a query.
     *
     * @param values texts, numbers, truth values or moments, in the order of the question marks; a {@code null} must
     *               stand where the statement itself says of what type it is
     * @throws IllegalStateException without a transaction
     */
    public List<Object[]> list(String sql, Object... values) {
        send();
        return run(sql, values, statement -> {
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    Object[] row = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        row[column] = found.getObject(column + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    /**
     * Rows of a query that needs no transaction, which costs more than a look-up: it sees what was committed when it
     * began. Within one it sees what that has written but for what waits. The values are those of {@link #list}.
     */
    public void read(String sql, Reader reader, Object... values) {
        run(sql, values, statement -> {
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    reader.take(found);
                }
            }
            return null;
        });
    }

    /** Changes rows; how many. The values are those of {@link #list}. */
    public int update(String sql, Object... values) {
        send();
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    /**
     * Changes rows before the next statement of this class or right before the commit: all that waits goes to PostgreSQL
     * in one message, in the order it was asked for, since the way there costs as much as such a statement. Only for
     * writes whose rows nothing else in the transaction reads and whose failure may be that of the commit.
     */
    public void later(String sql, Object... values) {
        Waiting waiting = waiting();
        if (waiting.writes.size() == MOST_AT_ONCE) {
            send(waiting.writes);
        }
        waiting.writes.add(new Bound(sql, values));
    }

    /** Runs a statement right before the commit, together with what waits then; it is made at that moment. */
    public void last(Supplier<Bound> statement) {
        waiting().last.add(statement);
    }

    private Waiting waiting() {
        requireTransaction();
        Waiting known = (Waiting) transactions.getResource(Sql.class);
        if (known != null) {
            return known;
        }
        Waiting waiting = new Waiting(new ArrayList<>(), new ArrayList<>());
        transactions.putResource(Sql.class, waiting);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                waiting.last.forEach(statement -> waiting.writes.add(statement.get()));
                send(waiting.writes);
            }

            @Override
            public void afterCompletion(int status) {
                // What was rolled back has nothing to send.
            }
        });
        return waiting;
    }

    private void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Outside of a transaction each statement would be one of its own");
        }
    }

    private void send() {
        requireTransaction();
        if (transactions.getResource(Sql.class) instanceof Waiting waiting) {
            send(waiting.writes);
        }
    }

    /** H2 is in this process, where a message of several statements would save nothing. */
    private void send(List<Bound> writes) {
        List<Bound> now = List.copyOf(writes);
        writes.clear();
        if (isPostgres() && now.size() > 1) {
            count(now.size() - 1);
            run(now.stream().map(Bound::sql).collect(Collectors.joining("; ")),
                    now.stream().flatMap(each -> Arrays.stream(each.values)).toArray(), PreparedStatement::execute);
        } else {
            now.forEach(each -> run(each.sql, each.values, PreparedStatement::execute));
        }
    }

    private void count(int statements) {
        if (sessions.getStatistics() instanceof StatisticsImplementor statistics
                && statistics.isStatisticsEnabled()) {
            for (int number = 0; number < statements; number++) {
                statistics.prepareStatement();
            }
        }
    }

    /** Whether there is a server that several nodes may share. */
    public boolean isPostgres() {
        return kind.equals("postgresql");
    }

    /** The same part of a statement for each of many things, such as {@code (?, ?), (?, ?)}. */
    public static String times(int many, String part) {
        return String.join(", ", Collections.nCopies(many, part));
    }

    /**
     * Some keys, the last of them as often as it takes to the next power of two, so that lists of keys come in few lengths
     * and their statements are prepared once.
     */
    public static <K> List<K> padded(List<K> keys) {
        int length = Math.max(1, Integer.highestOneBit(keys.size() - 1) << 1);
        List<K> padded = new ArrayList<>(keys);
        padded.addAll(Collections.nCopies(length - keys.size(), keys.get(keys.size() - 1)));
        return padded;
    }

    /** A moment as rows hold it. */
    public static Instant moment(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
    }

    /** The rows that a column holds as an array of arrays; H2 and PostgreSQL hand the inner ones out differently. */
    public static List<Object[]> rows(Array column) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Object row : (Object[]) column.getArray()) {
            rows.add((Object[]) (row instanceof Array inner ? inner.getArray() : row));
        }
        return rows;
    }

    private <T> T run(String sql, Object[] values, Work<T> work) {
        count(1);
        // The pool hands the transaction's own connection out again; closing it here leaves it to the transaction.
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                bind(statement, at + 1, values[at]);
            }
            return work.on(statement);
        } catch (SQLException failure) {
            throw sessions.unwrap(SessionFactoryImplementor.class).getJdbcServices().getSqlExceptionHelper().convert(failure, "A statement failed", sql);
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Instant moment) {
            statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(at, value);
        }
    }
}
