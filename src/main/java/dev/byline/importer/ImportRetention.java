package dev.byline.importer;

import java.time.Duration;

import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets old imports: their reports name writers of comments. */
@ApplicationScoped
public class ImportRetention {

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    Turns turns;

    @Inject
    ImportJobRepository jobs;

    /** Runs hourly in one node of the fleet. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetInTurn() {
        turns.take("import retention", Duration.ofHours(1), this::forget);
    }

    /** Forgets what has been kept for long enough; within a transaction. */
    void forget() {
        jobs.deleteFinishedBefore(Times.now().minus(KEPT));
    }
}
