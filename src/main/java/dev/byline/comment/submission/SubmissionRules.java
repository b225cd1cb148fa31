package dev.byline.comment.submission;

import java.util.ArrayList;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Submission;
import dev.byline.data.SiteSecret;
import dev.byline.http.FieldError;
import dev.byline.http.JsonBodies;
import dev.byline.text.CommentHtml;
import dev.byline.text.EmailAddress;
import dev.byline.text.PlainText;
import dev.byline.text.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shape and limits of a submission: turns what was sent into a {@link Submission}, or says all that is wrong with it. */
@ApplicationScoped
public class SubmissionRules {

    @Inject
    JsonBodies bodies;

    @Inject
    CommentRepository comments;

    @Inject
    SiteSecret secret;

    /**
     * Reads a draft as far as that needs no database: limits, and what is made of the text.
     *
     * @param found  what was wrong already when it was read
     * @param member whether a member of the desk sent it, who need not give an address
     */
    ShapedDraft shape(SubmissionDraft draft, List<FieldError> found, boolean member) {
        List<FieldError> errors = new ArrayList<>(found);
        String email = draft.email() == null ? "" : draft.email().strip();
        boolean unneeded = member && email.isEmpty();
        bodies.check(draft, error -> {
            if (!has(errors, error.field()) && !(unneeded && error.field().equals("email"))) {
                errors.add(error);
            }
        });
        String name = name(draft.name(), errors);
        if (!unneeded && !has(errors, "email") && !EmailAddress.isValid(email)) {
            errors.add(new FieldError("email", "invalid", "Please enter a valid email address"));
        }
        String website = website(draft.website(), errors);
        String html = html(draft.comment(), errors);
        return new ShapedDraft(draft, name, email, errors.isEmpty() ? unneeded ? "" : emailHash(email) : null, website, html, errors);
    }

    /**
     * Puts a draft into an article's thread.
     *
     * @throws InvalidSubmission with every wrong field
     */
    Submission place(ShapedDraft shaped, Article article, CommentRules rules, Submission.Sender sender) {
        SubmissionDraft draft = shaped.draft();
        List<FieldError> errors = new ArrayList<>(shaped.errors());
        Comment parent = parent(draft, article, rules, errors);
        if (!errors.isEmpty()) {
            throw new InvalidSubmission(errors);
        }
        return new Submission(article, parent, shaped.name(), shaped.email(), shaped.emailHash(), shaped.website(),
                draft.comment().strip(), shaped.html(), Boolean.TRUE.equals(draft.wantsReplies()), sender,
                new Submission.Signals(draft.subject(), draft.opened(), draft.proof()));
    }

    /** A typed name in one line; an error if nothing is left of it. */
    public static String name(String typed, List<FieldError> errors) {
        String name = typed == null ? "" : PlainText.singleLine(hasMarkup(typed) ? PlainText.ofHtml(typed) : typed);
        if (name.isEmpty() && !has(errors, "name")) {
            errors.add(new FieldError("name", "required", "Please enter your name"));
        }
        return name;
    }

    /** Nearly no name has any, and a parser of HTML is a large tool for a few letters. */
    private static boolean hasMarkup(String typed) {
        return typed.indexOf('<') >= 0 || typed.indexOf('&') >= 0;
    }

    /** A typed website as a safe address, {@code null} for none; an error if it is no address. */
    public static String website(String typed, List<FieldError> errors) {
        if (typed == null || typed.isBlank() || has(errors, "website")) {
            return null;
        }
        String website = WebAddress.parse(typed).orElse(null);
        if (website == null) {
            errors.add(new FieldError("website", "invalid",
                    "Please enter a web address such as https://example.com, or leave it empty"));
        } else if (PlainText.utf8Length(website) > ReplyField.WEBSITE_BYTES * 10) {
            errors.add(new FieldError("website", "too_long", "This web address is too long"));
        }
        return website;
    }

    /** What is made of a typed text, sanitised; an error if nothing is left of it. */
    public static String html(String typed, List<FieldError> errors) {
        String html = typed == null || has(errors, "comment") ? "" : CommentHtml.render(typed);
        if (html.isEmpty() && !has(errors, "comment")) {
            errors.add(new FieldError("comment", "required", "Please type your comment"));
        }
        return html;
    }

    /** The keyed hash under which addresses are compared. */
    public String emailHash(String email) {
        return secret.hex("email", EmailAddress.normalised(email));
    }

    private Comment parent(SubmissionDraft draft, Article article, CommentRules rules, List<FieldError> errors) {
        if (draft.parent() == null) {
            return null;
        }
        Comment parent = comments.findById(draft.parent());
        if (parent == null || !parent.isApproved() || !parent.articleId.equals(article.id)) {
            errors.add(new FieldError("parent", "not_found", "The comment that you reply to is not there any more"));
            return null;
        }
        if (parent.depth >= rules.depth()) {
            errors.add(new FieldError("parent", "too_deep",
                    "Replies lie at most " + rules.depth() + " deep; reply to a comment further up"));
        }
        return parent;
    }

    private static boolean has(List<FieldError> errors, String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }
}
