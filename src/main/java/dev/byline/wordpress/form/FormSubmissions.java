package dev.byline.wordpress.form;

import java.util.List;
import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.HeldPreviews;
import dev.byline.comment.Ownership;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.submission.InvalidSubmission;
import dev.byline.comment.submission.ReplyField;
import dev.byline.comment.submission.SubmissionDraft;
import dev.byline.comment.submission.Submitting;
import dev.byline.comment.submission.Taken;
import dev.byline.http.Problem;
import dev.byline.http.Times;
import dev.byline.security.Caller;
import dev.byline.wordpress.WordPressConfig;
import dev.byline.wordpress.comment.CommentWriter;
import dev.byline.wordpress.comment.CommentWriters;
import dev.byline.wordpress.comment.TypedFields;
import dev.byline.wordpress.text.EmailAddressCheck;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From the classic form to a stored comment, checked in WordPress' order ({@code wp_handle_comment_submission}). */
@ApplicationScoped
class FormSubmissions {

    /** WordPress takes no shorter address. */
    private static final int SHORTEST_EMAIL = 6;

    /**
     * What is answered.
     *
     * @param failure  why the comment was not taken, {@code null} if it was
     * @param back     where the form stood; for failures
     * @param location where the comment is to be seen
     * @param cookies  headers
     */
    record Result(Failure failure, String back, String location, List<String> cookies) {
    }

    @Inject
    WordPressConfig config;

    @Inject
    FormPlaces places;

    @Inject
    CommentWriters writers;

    @Inject
    Submitting submitting;

    @Inject
    HeldPreviews previews;

    @Inject
    Ownership ownership;

    @Inject
    Redirects redirects;

    @Inject
    WriterCookies cookies;

    @Inject
    Caller caller;

    Result take(CommentForm.Typed typed, HttpServerRequest request, String proof) {
        String known = proof == null || Ownership.commentId(proof) == null ? null : proof;
        Submission.Sender sender = submitting.sender(request, null, known);
        Optional<Article> article = places.find(typed.post());
        String back = article.map(each -> "/articles/" + each.slug + "#respond").orElse("/");
        try {
            Failure failure = article.isEmpty() ? Failure.noPost() : place(article.get(), typed);
            CommentWriter writer = failure == null ? writer(typed) : null;
            failure = failure == null ? fields(typed, writer) : failure;
            return failure != null ? new Result(failure, back, null, null)
                    : taken(submitting.submit(typed.post(), typed.password(), draft(typed, writer),
                            sender.writingAs(writer.userId())), typed, known);
        } catch (InvalidSubmission invalid) {
            return new Result(Failure.of(invalid), back, null, null);
        } catch (Problem problem) {
            return new Result(Failure.of(problem), back, null, null);
        }
    }

    private Failure place(Article article, CommentForm.Typed typed) {
        if (!places.isOpen(article)) {
            return Failure.closed();
        }
        places.requirePassword(article, typed.password());
        return !caller.isDesk() && !config.anonymousComments() ? Failure.login() : null;
    }

    private CommentWriter writer(CommentForm.Typed typed) {
        return caller.isDesk() ? writers.ofAccount(caller)
                : new CommentWriter(TypedFields.name(typed.author()), typed.email(), typed.url(), null);
    }

    private static Failure fields(CommentForm.Typed typed, CommentWriter writer) {
        boolean reader = writer.userId() == null;
        if (writer.name().isEmpty() || reader && writer.email().length() < SHORTEST_EMAIL) {
            return Failure.required();
        }
        if (reader && !EmailAddressCheck.isEmail(writer.email())) {
            return Failure.email();
        }
        if (typed.comment().isEmpty()) {
            return Failure.content();
        }
        ReplyField exceeding = TypedFields.tooLong(writer.name(), writer.email(), reader ? writer.website() : null,
                typed.comment());
        return exceeding == null ? null : Failure.tooLong(exceeding);
    }

    private static SubmissionDraft draft(CommentForm.Typed typed, CommentWriter writer) {
        return new SubmissionDraft(writer.name(), writer.email(), TypedFields.website(writer.website()), typed.comment(),
                typed.parent() == 0 ? null : typed.parent(), typed.consents(), false, null, null, null);
    }

    /** Who lets the browser remember needs no preview link in WordPress: the cookies tell whose comment it is. */
    private Result taken(Taken taken, CommentForm.Typed typed, String known) {
        Comment comment = taken.comment();
        String preview = comment.isApproved() || comment.email.isEmpty() || typed.consents() ? ""
                : "unapproved=" + comment.id + "&moderation-hash=" + previews.hash(comment.id, Times.now());
        List<String> kept = !typed.consents() ? cookies.forgetting(known != null)
                : cookies.keeping(comment, taken.isKnown() ? known : ownership.tokenOf(comment));
        return new Result(null, null, redirects.to(typed.redirect(), taken.article(), comment.id, preview), kept);
    }
}
