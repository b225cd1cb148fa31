package dev.byline.comment.moderation;

import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.Tombstones;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Moves comments from one status to another, with all that hangs on it: counts, places in the thread, events. */
@ApplicationScoped
public class Transitions {

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    Tombstones tombstones;

    @Inject
    Event<CommentEvent> events;

    /** Moves a comment that is locked together with its article; whether it stood elsewhere before. */
    public boolean move(Comment comment, CommentStatus status) {
        if (comment.status == status) {
            return false;
        }
        boolean wasApproved = comment.isApproved();
        comment.status = status;
        comment.updatedAt = Times.now();
        if (Ruling.removes(status)) {
            // The writer may send the same again: what was thrown away is no duplicate.
            comment.duplicateHash = null;
        }
        comments.flush();
        tombstones.settle(comment);
        if (wasApproved != comment.isApproved()) {
            articles.addToCommentCount(comment.articleId, comment.isApproved() ? 1 : -1);
            events.fire(new CommentEvent(comment,
                    comment.isApproved() ? Change.APPROVED : Change.REMOVED));
        }
        return true;
    }
}
