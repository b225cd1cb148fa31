package dev.byline.data;

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
import java.util.List;

import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.spi.StatisticsImplementor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Plain SQL on the connection of the running transaction, for the few statements that run with every comment: there
 * Hibernate's way from a query to its statement would cost more than the statement. What Hibernate has yet to write is
 * not written before.
 */
@ApplicationScoped
public class Sql {

    @Inject
    AgroalDataSource database;

    @Inject
    SessionFactory sessions;

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /**
     * Rows of a query.
     *
     * @param values texts, numbers, truth values or moments, in the order of the question marks; {@code null} is a text
     * @throws IllegalStateException without a transaction
     */
    public List<Object[]> list(String sql, Object... values) {
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

    /** Changes rows; how many. The values are those of {@link #list}. */
    public int update(String sql, Object... values) {
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    /** A moment as rows hold it. */
    public static Instant moment(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) value).toInstant();
    }

    private <T> T run(String sql, Object[] values, Work<T> work) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Outside of a transaction each statement would be one of its own");
        }
        if (sessions.getStatistics() instanceof StatisticsImplementor statistics
                && statistics.isStatisticsEnabled()) {
            statistics.prepareStatement();
        }
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
            statement.setNull(at, Types.VARCHAR);
        } else if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Instant moment) {
            statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(at, value);
        }
    }
}
