package dev.byline.comment.owner;

import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.EditWindow;
import dev.byline.comment.appeal.Statements;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.submission.SubmissionRules;
import dev.byline.http.FieldError;
import dev.byline.http.JsonBodies;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a writer may change and how: the limits of a submission, for the fields that were sent. */
@ApplicationScoped
class OwnEditRules {

    @Inject
    JsonBodies bodies;

    @Inject
    CommentRepository comments;

    @Inject
    EditWindow window;

    @Inject
    Statements statements;

    /**
     * The comment as it would read after the edit, for the checks.
     *
     * @param found  what was wrong already when the edit was read
     * @param sender where the edit came from
     * @throws Problem 400 with every wrong field; 403 if the comment was removed or is public for too long
     */
    Submission check(Comment comment, Article article, OwnEdit edit, List<FieldError> found,
            Submission.Sender sender) {
        List<FieldError> errors = new ArrayList<>(found);
        requireStanding(comment);
        bodies.check(edit, error -> {
            if (errors.stream().noneMatch(other -> other.field().equals(error.field()))) {
                errors.add(error);
            }
        });
        if (edit.rewords()) {
            requireOpen(comment);
        }
        String name = edit.name() == null ? comment.name : SubmissionRules.name(edit.name(), errors);
        String website = edit.website() == null ? comment.website : SubmissionRules.website(edit.website(), errors);
        String html = edit.comment() == null ? comment.html() : SubmissionRules.html(edit.comment(), errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Submission(article, comment.parentId == null ? null : comments.findById(comment.parentId), name,
                comment.email, comment.emailHash == null ? "" : comment.emailHash, website,
                edit.comment() == null ? comment.text() : edit.comment().strip(), html,
                edit.wantsReplies() == null ? comment.notify : edit.wantsReplies(),
                new Submission.Sender(sender.networkAddress(), sender.userAgent(), null, sender.ownership(),
                        comment.userId, false),
                Submission.Signals.NONE, comment.id);
    }

    /** Whether a submission says something else than the comment that it would replace. */
    static boolean differs(Submission edited, Comment comment) {
        return !edited.name().equals(comment.name) || !lines(edited.text()).equals(lines(comment.text()))
                || !String.valueOf(edited.website()).equals(String.valueOf(comment.website));
    }

    /** A text as it was typed: browsers send its line breaks in another way than most programs. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static void requireStanding(Comment comment) {
        if (comment.withdrawn) {
            throw Problem.of(ProblemType.COMMENT_REMOVED, "You deleted this comment");
        }
    }

    private void requireOpen(Comment comment) {
        if (window.isOpen(comment, statements.of(comment))) {
            return;
        }
        if (!comment.isApproved()) {
            throw Problem.of(ProblemType.COMMENT_REMOVED, "The desk removed this comment; it cannot be edited any more");
        }
        int minutes = window.minutes();
        throw Problem.of(ProblemType.EDIT_WINDOW_CLOSED, minutes == 0 ? "Public comments cannot be edited here"
                : "A public comment can be edited for " + minutes + (minutes == 1 ? " minute" : " minutes")
                        + " after it was sent");
    }
}
