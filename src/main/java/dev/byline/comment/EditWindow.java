package dev.byline.comment;

import java.time.Duration;
import java.time.Instant;

import dev.byline.comment.appeal.StatementView;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How long writers may edit: a comment that waits as long as it does, a public one for some minutes after it was sent. A
 * removed one is not edited any more. What was taken for spam looks to its writer as if it waited, here too.
 */
@ApplicationScoped
public class EditWindow {

    @Inject
    CommentConfig config;

    /** The length of the window for public comments, in minutes. */
    public int minutes() {
        return config.editMinutes();
    }

    /**
     * Whether the writer may edit the comment now.
     *
     * @param statement what the writer is told about a removal, {@code null} for nothing
     */
    public boolean isOpen(Comment comment, StatementView statement) {
        return comment.isApproved() ? Times.now().isBefore(closes(comment)) : !isRemoved(comment, statement);
    }

    /**
     * Whether the writer knows that the comment was removed: it was thrown away, or taken for spam with a statement of
     * reasons.
     *
     * @param statement what the writer is told about a removal, {@code null} for nothing
     */
    static boolean isRemoved(Comment comment, StatementView statement) {
        return comment.status == CommentStatus.TRASH || comment.status == CommentStatus.SPAM && statement != null;
    }

    /** When a public comment's window closes, {@code null} for a comment that waits. */
    public Instant closes(Comment comment) {
        return comment.isApproved() ? comment.createdAt.plus(Duration.ofMinutes(config.editMinutes())) : null;
    }
}
