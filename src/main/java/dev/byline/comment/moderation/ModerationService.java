package dev.byline.comment.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.Tombstones;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.Times;
import dev.byline.text.CommentHtml;
import dev.byline.text.PlainText;
import dev.byline.text.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Decides about comments; counts, tombstones and events follow in the same transaction. */
@ApplicationScoped
@Transactional
public class ModerationService {

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    Tombstones tombstones;

    @Inject
    Event<CommentEvent> events;

    /** Changes a comment; {@code check} sees it as it stands and may refuse. */
    public Comment edit(long id, CommentEdit edit, Consumer<Comment> check) {
        Comment comment = lock(id);
        check.accept(comment);
        if (edit.comment() != null || edit.name() != null || edit.website() != null) {
            rewrite(comment, edit);
        }
        if (edit.status() != null) {
            decide(comment, edit.status());
        }
        comments.flush();
        return comment;
    }

    /** Decides about many at once: all or, if one of them is not there, none. */
    public List<Comment> decide(List<Decision> decisions) {
        Map<Long, Long> places = comments.mapArticleIds(decisions.stream().map(Decision::id).toList());
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < decisions.size(); index++) {
            if (!places.containsKey(decisions.get(index).id())) {
                errors.add(new FieldError("[" + index + "].id", "not_found", "There is no such comment"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        // All articles first and in one order, so that two moderators never lock the same crosswise.
        new TreeSet<>(places.values()).forEach(articles::lock);
        return decisions.stream().sorted(Comparator.comparing(Decision::id)).map(decision -> {
            Comment comment = lock(decision.id());
            decide(comment, decision.status());
            return comment;
        }).toList();
    }

    /**
     * Locks the article and then the comment. Decisions below one article take turns: whether a removed comment keeps
     * its place hangs on its replies, about which somebody else may be deciding.
     */
    private Comment lock(long id) {
        Long articleId = comments.mapArticleIds(List.of(id)).get(id);
        Comment comment = articleId == null || articles.lock(articleId).isEmpty() ? null
                : comments.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (comment == null) {
            throw Problem.notFound();
        }
        return comment;
    }

    private void decide(Comment comment, CommentStatus status) {
        if (comment.status == status) {
            return;
        }
        boolean wasApproved = comment.isApproved();
        comment.status = status;
        comment.updatedAt = Times.now();
        if (status == CommentStatus.TRASH || status == CommentStatus.SPAM) {
            // The writer may send the same again: what was thrown away is no duplicate.
            comment.duplicateHash = null;
        }
        comments.flush();
        tombstones.settle(comment);
        if (wasApproved != comment.isApproved()) {
            articles.addToCommentCount(comment.articleId, comment.isApproved() ? 1 : -1);
            events.fire(new CommentEvent(comment.id, comment.articleId,
                    comment.isApproved() ? Change.APPROVED : Change.REMOVED));
        }
    }

    private void rewrite(Comment comment, CommentEdit edit) {
        List<FieldError> errors = new ArrayList<>();
        if (edit.comment() != null) {
            comment.html = CommentHtml.render(edit.comment());
            comment.text = edit.comment().strip();
            if (comment.html.isEmpty()) {
                errors.add(new FieldError("comment", "required", "Nothing would be left of this text"));
            }
        }
        if (edit.name() != null) {
            comment.name = PlainText.singleLine(PlainText.ofHtml(edit.name()));
            if (comment.name.isEmpty()) {
                errors.add(new FieldError("name", "required", "Nothing would be left of this name"));
            }
        }
        if (edit.website() != null) {
            comment.website = edit.website().isBlank() ? null : WebAddress.parse(edit.website()).orElse(null);
            if (comment.website == null && !edit.website().isBlank()) {
                errors.add(new FieldError("website", "invalid", "Give a web address such as https://example.com"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        comment.updatedAt = Times.now();
        if (comment.isApproved()) {
            events.fire(new CommentEvent(comment.id, comment.articleId, Change.EDITED));
        }
    }
}
