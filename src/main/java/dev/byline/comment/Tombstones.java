package dev.byline.comment;

import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Keeps threads whole: a comment that is not approved keeps its place, without its content, as long as something
 * visible hangs below it.
 */
@ApplicationScoped
public class Tombstones {

    @Inject
    CommentRepository comments;

    /** Sets what a change of the comment's status means for its own place and for those above it. */
    public void settle(Comment changed) {
        Comment comment = changed;
        while (comment != null) {
            boolean visible = comment.isApproved() || comments.hasVisibleReplies(comment.id);
            boolean settled = comment != changed && comment.visible == visible;
            if (comment.visible != visible) {
                comment.visible = visible;
                comment.updatedAt = Times.now();
                comments.flush();
            }
            if (settled) {
                return;
            }
            comment = comment.parentId == null ? null : comments.findById(comment.parentId);
        }
    }
}
