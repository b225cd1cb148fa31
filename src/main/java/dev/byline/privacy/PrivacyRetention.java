package dev.byline.privacy;

import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets requests whose links are too old. Does no harm on several nodes at once. */
@ApplicationScoped
public class PrivacyRetention {

    @Inject
    PrivacyRequestRepository requests;

    /** Runs hourly. */
    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        requests.deleteExpired(Times.now());
    }
}
