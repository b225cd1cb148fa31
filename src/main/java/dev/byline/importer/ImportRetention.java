package dev.byline.importer;

import java.time.Duration;

import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets old imports: their reports name writers of comments. Does no harm on several nodes at once. */
@ApplicationScoped
public class ImportRetention {

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    ImportJobRepository jobs;

    /** Runs hourly. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        jobs.deleteFinishedBefore(Times.now().minus(KEPT));
    }
}
