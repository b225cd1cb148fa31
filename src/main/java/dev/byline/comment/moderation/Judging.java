package dev.byline.comment.moderation;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentDecided;
import dev.byline.comment.CommentStatus;
import dev.byline.http.Problem;
import dev.byline.http.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Carries out one decision of the desk about a locked comment. */
@ApplicationScoped
public class Judging {

    @Inject
    Transitions transitions;

    @Inject
    ModerationLog log;

    @Inject
    Consequences consequences;

    @Inject
    Event<CommentDecided> decided;

    /** Moves the comment, if it stands elsewhere, and lets everything follow from the decision. */
    public void judge(Comment comment, CommentStatus status, Reason reason, String explanation, String actor,
            String batch) {
        requireWanted(comment, status);
        CommentStatus before = comment.status;
        boolean moved = transitions.move(comment, status);
        if (moved || reason != null || explanation != null) {
            log.write(comment, Action.DECIDED, before, status, actor, reason == null ? null : Words.of(reason), batch);
        }
        if (moved) {
            decided.fire(new CommentDecided(comment.id, comment.articleId, before, status, actor));
        }
        consequences.follow(comment, new Ruling(before, status, reason, explanation, actor, batch));
    }

    /** Refuses with 409 to bring back what its writer took back, and what has been removed for good. */
    static void requireWanted(Comment comment, CommentStatus status) {
        if (comment.withdrawn && !Ruling.removes(status)) {
            throw Problem.conflict("status", "withdrawn", "The writer of comment " + comment.id + " took it back");
        }
        if (comment.isErased() && !Ruling.removes(status)) {
            throw Problem.conflict("status", "erased", "Comment " + comment.id + " was removed for good");
        }
    }
}
