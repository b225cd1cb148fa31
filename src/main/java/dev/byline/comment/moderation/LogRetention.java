package dev.byline.comment.moderation;

import java.time.Duration;

import dev.byline.comment.CommentConfig;
import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets old entries of the log. */
@ApplicationScoped
public class LogRetention {

    @Inject
    Turns turns;

    @Inject
    ModerationEntryRepository entries;

    @Inject
    CommentConfig config;

    /** Runs hourly in one node of the fleet. */
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetInTurn() {
        turns.take("log retention", Duration.ofHours(1), this::forget);
    }

    /** Forgets what has been kept for long enough; within a transaction. */
    void forget() {
        if (config.keepLogDays() > 0) {
            entries.deleteOlderThan(Times.now().minus(Duration.ofDays(config.keepLogDays())));
        }
    }
}
