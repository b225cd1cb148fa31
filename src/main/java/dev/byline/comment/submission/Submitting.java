package dev.byline.comment.submission;

import java.util.List;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.comment.spam.Submission;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.security.Caller;
import dev.byline.security.ClientAddress;
import dev.byline.security.Origins;
import dev.byline.security.OwnershipCredential;
import dev.byline.security.Role;
import dev.byline.text.PlainText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** From a request to a stored comment, the same for JSON and for every form. */
@ApplicationScoped
public class Submitting {

    private static final int MAX_KEY = 200;
    private static final int MAX_AGENT = 500;

    @Inject
    ArticleAccess access;

    @Inject
    SubmissionService service;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Origins origins;

    @Inject
    Caller caller;

    /**
     * Stores a comment below an article.
     *
     * @param password  what opens the article, {@code null} for none
     * @param found     what was wrong already when the draft was read
     * @param formKey   retry key of a form's hidden field, {@code null} to take the {@code Idempotency-Key} header
     * @param ownership ownership token that the browser kept, {@code null} to take the {@code Authorization} header
     * @throws Problem 404 unless the article is public, 403 if its password is missing or wrong, and what
     *                 {@link SubmissionService#submit} throws
     */
    public Taken submit(String slug, String password, UriInfo uri, SubmissionDraft draft, List<FieldError> found,
            HttpServerRequest request, String formKey, String ownership) {
        origins.require(request);
        Submission.Sender sender = sender(request,
                key(formKey != null ? formKey : request.getHeader("Idempotency-Key")),
                ownership != null ? ownership : OwnershipCredential.in(request.getHeader("Authorization")));
        return service.submit(draft, found, () -> article(slug, password, uri), sender);
    }

    /** Refuses what {@link #submit} would refuse for the sake of its article alone. */
    void requireArticle(String slug, String password, UriInfo uri) {
        QuarkusTransaction.requiringNew().run(() -> article(slug, password, uri));
    }

    private Article article(String slug, String password, UriInfo uri) {
        Article article = access.findPlace(slug, uri);
        if (!article.isPublic()) {
            throw Problem.notFound();
        }
        if (!access.opens(article, password)) {
            throw Problem.of(ProblemType.WRONG_PASSWORD, "Send the article's password");
        }
        return article;
    }

    /** Where a request came from. */
    private Submission.Sender sender(HttpServerRequest request, String key, String ownership) {
        return new Submission.Sender(clientAddress.of(request), agent(request), key, ownership, caller.userId(),
                caller.is(Role.MODERATOR));
    }

    /** Where an edit came from: the writer of a comment, whoever that is at the desk. */
    public Submission.Sender writer(HttpServerRequest request, String ownership) {
        return new Submission.Sender(clientAddress.of(request), agent(request), null, ownership, null, false);
    }

    private static String agent(HttpServerRequest request) {
        String agent = request.getHeader("User-Agent");
        if (agent == null) {
            return null;
        }
        String line = PlainText.singleLine(agent);
        return line.length() > MAX_AGENT ? line.substring(0, MAX_AGENT) : line;
    }

    private static String key(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > MAX_KEY) {
            throw Problem.invalid("Idempotency-Key", "too_long", "At most " + MAX_KEY + " characters");
        }
        return given;
    }
}
