package dev.byline.comment;

import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.Logger;

import dev.byline.comment.moderation.WriterBlockRepository;
import dev.byline.comment.report.CommentReportRepository;
import dev.byline.comment.submission.SubmissionKeyRepository;
import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Forgets what need not be kept: network addresses and user agents, networks that were blocked and what reporters are
 * known by after some days, retry keys after two.
 */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration KEYS = Duration.ofDays(2);

    @Inject
    Turns turns;

    @Inject
    CommentRepository comments;

    @Inject
    SubmissionKeyRepository keys;

    @Inject
    CommentReportRepository reports;

    @Inject
    WriterBlockRepository blocks;

    @Inject
    CommentChangeRepository changes;

    @Inject
    CommentConfig config;

    /** Runs hourly in one node of the fleet. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetInTurn() {
        turns.take("comment retention", Duration.ofHours(1), this::forget);
    }

    /** Forgets what has been kept for long enough; within a transaction. */
    void forget() {
        Instant before = Times.now().minus(Duration.ofDays(config.keepNetworkDays()));
        int forgotten = comments.forgetNetwork(before);
        reports.forgetReporters(before);
        blocks.forgetNetworks(before);
        if (forgotten > 0) {
            LOG.infof("Forgot network addresses of %d comments", forgotten);
        }
        keys.deleteOlderThan(Times.now().minus(KEYS));
        changes.deleteOlderThan(Times.now().minus(Duration.ofDays(config.live().keepDays())));
    }
}
