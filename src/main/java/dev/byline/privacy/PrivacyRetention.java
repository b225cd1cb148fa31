package dev.byline.privacy;

import java.time.Duration;

import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets requests whose links are too old. */
@ApplicationScoped
public class PrivacyRetention {

    @Inject
    Turns turns;

    @Inject
    PrivacyRequestRepository requests;

    /** Runs hourly in one node of the fleet. */
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetInTurn() {
        turns.take("privacy retention", Duration.ofHours(1), this::forget);
    }

    /** Forgets requests that have expired; within a transaction. */
    void forget() {
        requests.deleteExpired(Times.now());
    }
}
