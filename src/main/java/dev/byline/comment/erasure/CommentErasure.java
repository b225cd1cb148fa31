package dev.byline.comment.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.Tombstones;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.spam.filter.Lessons;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Takes comments away for good, or only who wrote them. Within the caller's transaction, which has locked their
 * articles; counts, tombstones and events follow.
 */
@ApplicationScoped
class CommentErasure {

    private static final String TABLE = "comment";

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    Tombstones tombstones;

    @Inject
    CommentTraces traces;

    @Inject
    ErasedOriginRepository origins;

    @Inject
    Lessons lessons;

    @Inject
    ModerationLog log;

    @Inject
    ErasureConfig config;

    @Inject
    Event<CommentEvent> events;

    /** Lets the texts of comments stand under another name. */
    void anonymise(List<Comment> some, ErasureCounts counts) {
        traces.forgetWriters(some.stream().map(comment -> comment.id).toList(), counts);
        for (Comment comment : some) {
            origins.add(comment.identity());
            forgetWriter(comment);
            comment.name = config.anonymousName();
            log.write(comment, Action.ERASED, comment.status, comment.status, ModerationLog.PRIVACY, null, null);
            counts.add(TABLE, 1);
            if (comment.isApproved()) {
                events.fire(new CommentEvent(comment, Change.EDITED));
            }
        }
        comments.flush();
    }

    /** Removes what its writer wants to be gone, unlearns it, and says whose wish it was where a place stays. */
    void erase(List<Comment> some, ErasureCounts counts) {
        counts.add("filter_learned", lessons.unlearn(some.stream().map(comment -> comment.id).toList()));
        some.forEach(comment -> {
            log.write(comment, Action.ERASED, comment.status, CommentStatus.TRASH, ModerationLog.PRIVACY, null, null);
            comment.withdrawn = true;
        });
        remove(some, counts);
    }

    /** Removes comments; where another hangs on one, an empty place stays. */
    void remove(List<Comment> some, ErasureCounts counts) {
        traces.forgetAll(some.stream().map(comment -> comment.id).toList(), counts);
        List<Comment> deepestFirst = new ArrayList<>(some);
        deepestFirst.sort(Comparator.comparing((Comment comment) -> -comment.depth));
        for (Comment comment : deepestFirst) {
            boolean wasApproved = comment.isApproved();
            comment.status = CommentStatus.TRASH;
            forgetWriter(comment);
            comment.name = "";
            comment.say("", "");
            comments.flush();
            tombstones.settle(comment);
            counts.add(TABLE, 1);
            if (wasApproved) {
                articles.addToCommentCount(comment.articleId, -1);
                events.fire(new CommentEvent(comment, Change.REMOVED));
            }
            clear(comment);
        }
    }

    private void forgetWriter(Comment comment) {
        // An export may hold what its writer wants to be gone; what the desk threw away may be restored from one.
        if (comment.origin != null || comment.withdrawn) {
            origins.add(comment.identity());
        }
        comment.email = "";
        comment.emailHash = null;
        comment.website = null;
        comment.networkAddress = null;
        comment.userAgent = null;
        comment.userId = null;
        comment.notify = false;
        comment.emailProven = false;
        comment.duplicateHash = null;
        comment.updatedAt = Times.now();
    }

    /** Deletes an empty place on which nothing hangs, and then perhaps those above it. */
    private void clear(Comment comment) {
        Comment place = comment;
        while (place != null && place.isErased() && !comments.hasReplies(place.id)) {
            Comment above = place.parentId == null ? null : comments.findById(place.parentId);
            comments.delete(place);
            comments.flush();
            place = above;
        }
    }
}
