package dev.byline.data;

import java.sql.Connection;
import java.sql.SQLException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Keeps the H2 file from growing without end. With {@code WRITE_DELAY=0} each commit is written before it is
 * acknowledged, but H2's background writer, which would also rewrite sparse parts of the file, is gone; so that is
 * done here. Does nothing on PostgreSQL.
 */
@ApplicationScoped
public class H2Housekeeping {

    /** More would rewrite the same pages again and again for little, since what was rewritten is kept for a while. */
    private static final int TARGET_FILL_PERCENT = 60;
    private static final int BYTES_A_STEP = 4_000_000;
    private static final int STEPS = 20;
    /** Of a step that does nothing it is not known whether nothing is left to do or writers were in the way. */
    private static final int STEPS_IN_VAIN = 5;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    /** Rewrites a bounded part of what is sparse. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void compact() throws SQLException {
        if (!kind.equals("h2")) {
            return;
        }
        MVStore store;
        try (Connection connection = database.getConnection()) {
            // A server elsewhere keeps its own house.
            if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
                return;
            }
            store = session.getDatabase().getStore().getMvStore();
        }
        if (store.isClosed() || store.getFileStore() == null) {
            return;
        }
        int inVain = 0;
        for (int step = 0; step < STEPS && inVain < STEPS_IN_VAIN; step++) {
            // Each step rewrites a few chunks and lets writers in between.
            inVain = store.compact(TARGET_FILL_PERCENT, BYTES_A_STEP) ? 0 : inVain + 1;
        }
    }
}
