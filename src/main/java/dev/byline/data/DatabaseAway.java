package dev.byline.data;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.FailedExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells a database that cannot be reached from faults of the program, and says so in the log: one line now and then,
 * however many requests and jobs notice it.
 */
@ApplicationScoped
public class DatabaseAway {

    private static final Logger LOG = Logger.getLogger(DatabaseAway.class);
    private static final long SAY_EVERY = TimeUnit.SECONDS.toNanos(10);
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    /** Whether a failure means that there is no database, and not that it refused something. */
    public static boolean isCauseOf(Throwable failure) {
        return stateIn(failure) != null;
    }

    /** Writes a line about it, unless one was written a moment ago. */
    public static void note(Throwable failure) {
        long due = NEXT.get();
        long now = System.nanoTime();
        if (now - due >= 0 && NEXT.compareAndSet(due, now + SAY_EVERY)) {
            LOG.warnf("The database cannot be reached (%s)", stateIn(failure));
        }
    }

    /** The scheduler's own report of a job that failed would be a stack trace each time, with values in it. */
    void failed(@Observes FailedExecution job) {
        if (isCauseOf(job.getException())) {
            note(job.getException());
        } else {
            LOG.errorf("%s failed: %s", job.getExecution().getTrigger().getMethodDescription(),
                    job.getException().getClass().getName());
            LOG.debug("Details", job.getException());
        }
    }

    private static String stateIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // 08: connection exceptions; 57P: shut down; 90098, 90121: H2 closed; 53300: too many connections.
                if (state == null) {
                    return "no connection to be had";
                }
                if (state.startsWith("08") || state.startsWith("57P") || state.equals("90098")
                        || state.equals("90121") || state.equals("53300")) {
                    return "SQL state " + state;
                }
            }
        }
        return null;
    }
}
