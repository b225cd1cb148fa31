package dev.byline;

import java.util.function.IntConsumer;

import org.hibernate.SessionFactory;

import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what something takes of the database, while nothing runs by the clock. */
@ApplicationScoped
public class Statements {

    private static final int TIMES = 5;

    @Inject
    SessionFactory sessions;

    @Inject
    Scheduler scheduler;

    @Inject
    Checkouts checkouts;

    /** Statements and transactions. */
    public record Taken(long statements, long transactions) {
    }

    /**
     * The least of five times: threads beside a call, such as the one that sends mail, only ever add to it.
     *
     * @param call is told which time it is, from 0
     */
    public Taken least(IntConsumer call) {
        scheduler.pause();
        try {
            long statements = Long.MAX_VALUE;
            long transactions = Long.MAX_VALUE;
            for (int time = 0; time < TIMES; time++) {
                sessions.getStatistics().clear();
                checkouts.clear();
                call.accept(time);
                statements = Math.min(statements, sessions.getStatistics().getPrepareStatementCount());
                transactions = Math.min(transactions, checkouts.count());
            }
            return new Taken(statements, transactions);
        } finally {
            scheduler.resume();
        }
    }
}
