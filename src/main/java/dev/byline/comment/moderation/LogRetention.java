package dev.byline.comment.moderation;

import java.time.Duration;

import dev.byline.comment.CommentConfig;
import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets old entries of the log. Does no harm on several nodes at once. */
@ApplicationScoped
public class LogRetention {

    @Inject
    ModerationEntryRepository entries;

    @Inject
    CommentConfig config;

    /** Runs hourly. */
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        if (config.keepLogDays() > 0) {
            entries.deleteOlderThan(Times.now().minus(Duration.ofDays(config.keepLogDays())));
        }
    }
}
