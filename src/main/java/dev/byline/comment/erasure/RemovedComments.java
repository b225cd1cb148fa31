package dev.byline.comment.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jboss.logging.Logger;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.CommentEdit;
import dev.byline.comment.moderation.CommentLocks;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.moderation.ModerationService;
import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Removes for good what was thrown away. Several nodes may do so at once: each comment goes once. */
@ApplicationScoped
public class RemovedComments {

    private static final Logger LOG = Logger.getLogger(RemovedComments.class);
    private static final int BATCH = 100;

    @Inject
    Turns turns;

    @Inject
    CommentConfig config;

    @Inject
    CommentRepository comments;

    @Inject
    CommentLocks locks;

    @Inject
    CommentErasure erasure;

    @Inject
    ModerationService moderation;

    @Inject
    ModerationLog log;

    /** Runs hourly in one node of the fleet. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void clearOld() {
        if (config.keepRemovedDays() > 0 && turns.take("removed comments", Duration.ofHours(1))) {
            int cleared = clear(Times.now().minus(Duration.ofDays(config.keepRemovedDays())));
            if (cleared > 0) {
                LOG.infof("Removed %d comments for good that had been thrown away", cleared);
            }
        }
    }

    /**
     * Removes one comment for good, at once and whatever it is: first as the desk throws one away, with all that follows
     * from that, then with everything that it said.
     *
     * @param actor name of the desk user
     * @throws dev.byline.http.Problem 404 if there is none
     */
    @Transactional
    public void remove(long id, String actor) {
        Comment comment = moderation.edit(id, CommentEdit.to(CommentStatus.TRASH), actor, unused -> { }).comment();
        log.write(comment, Action.ERASED, CommentStatus.TRASH, CommentStatus.TRASH, actor, null, null);
        erasure.remove(List.of(comment), new ErasureCounts());
    }

    /** Removes spam and trash that has been that since before a moment, in transactions of their own; how many rows. */
    public int clear(Instant before) {
        ErasureCounts counts = new ErasureCounts();
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                List<Long> ids = comments.listIdsToClear(before, BATCH);
                erasure.remove(locks.lockAll(ids).stream().filter(comment -> comment.isRemoved()
                        && comment.updatedAt.isBefore(before)).toList(), counts);
                return !ids.isEmpty();
            });
        }
        return counts.byTable().getOrDefault("comment", 0);
    }
}
