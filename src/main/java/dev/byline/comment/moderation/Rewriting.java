package dev.byline.comment.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentRevision;
import dev.byline.comment.CommentRevisionRepository;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.Times;
import dev.byline.text.CommentHtml;
import dev.byline.text.PlainText;
import dev.byline.text.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Changes what a comment says, and keeps what it said before. */
@ApplicationScoped
class Rewriting {

    @Inject
    CommentRevisionRepository revisions;

    @Inject
    Event<CommentEvent> events;

    /** Carries out an edit of the desk; what the comment said before, {@code null} if it says the same. */
    CommentRevision rewrite(Comment comment, CommentEdit edit, String actor) {
        List<FieldError> errors = new ArrayList<>();
        String text = edit.comment() == null ? comment.text() : edit.comment().strip();
        String html = edit.comment() == null ? comment.html() : CommentHtml.render(edit.comment());
        if (html.isEmpty() && edit.comment() != null) {
            errors.add(new FieldError("comment", "required", "Nothing would be left of this text"));
        }
        String name = edit.name() == null ? comment.name : PlainText.singleLine(PlainText.ofHtml(edit.name()));
        if (name.isEmpty() && edit.name() != null) {
            errors.add(new FieldError("name", "required", "Nothing would be left of this name"));
        }
        String website = edit.website() == null ? comment.website
                : edit.website().isBlank() ? null : WebAddress.parse(edit.website()).orElse("");
        if (website != null && website.isEmpty()) {
            errors.add(new FieldError("website", "invalid", "Give a web address such as https://example.com"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (text.equals(comment.text()) && name.equals(comment.name) && Objects.equals(website, comment.website)) {
            return null;
        }
        CommentRevision after = new CommentRevision();
        after.name = name;
        after.website = website;
        after.text = text;
        after.html = html;
        return put(comment, after, actor);
    }

    /** Lets a comment say what it said in a revision; what it said before. */
    CommentRevision put(Comment comment, CommentRevision said, String actor) {
        CommentRevision before = CommentRevision.of(comment, actor, Times.now());
        comment.name = said.name;
        comment.website = said.website;
        comment.say(said.text, said.html);
        comment.editedAt = before.createdAt;
        comment.updatedAt = before.createdAt;
        revisions.persist(before);
        if (comment.isApproved()) {
            events.fire(new CommentEvent(comment, Change.EDITED));
        }
        return before;
    }
}
