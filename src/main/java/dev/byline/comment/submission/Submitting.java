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
        return service.submit(draft, found, () -> article(slug, password, uri), sender(request, formKey, ownership));
    }

    /**
     * Stores a comment below an article that is known by its id.
     *
     * @param password what opens the article, {@code null} for none
     * @param sender   as {@link #sender} tells it
     * @throws InvalidSubmission if fields are wrong
     * @throws Problem           404 unless the article is public, 403 if its password is missing or wrong, and what
     *                           {@link SubmissionService#submit} throws
     */
    public Taken submit(long articleId, String password, SubmissionDraft draft, Submission.Sender sender) {
        return service.submit(draft, List.of(), () -> opened(
                access.findVisible(articleId).orElseThrow(Problem::notFound), password), sender);
    }

    /**
     * Who sends a request, and from where.
     *
     * @param formKey   retry key of a form's hidden field, {@code null} to take the {@code Idempotency-Key} header
     * @param ownership ownership token that the browser kept, {@code null} to take the {@code Authorization} header
     * @throws Problem 403 if a browser sent it from a page elsewhere
     */
    public Submission.Sender sender(HttpServerRequest request, String formKey, String ownership) {
        origins.require(request);
        return new Submission.Sender(clientAddress.of(request), agent(request),
                key(formKey != null ? formKey : request.getHeader("Idempotency-Key")),
                ownership != null ? ownership : OwnershipCredential.in(request.getHeader("Authorization")),
                caller.userId(), caller.is(Role.MODERATOR));
    }

    /** Refuses what {@link #submit} would refuse for the sake of its article alone. */
    void requireArticle(String slug, String password, UriInfo uri) {
        QuarkusTransaction.requiringNew().run(() -> article(slug, password, uri));
    }

    private Article article(String slug, String password, UriInfo uri) {
        return opened(access.findPlace(slug, uri), password);
    }

    private Article opened(Article article, String password) {
        if (!article.isPublic()) {
            throw Problem.notFound();
        }
        if (!access.opens(article, password)) {
            throw Problem.of(ProblemType.WRONG_PASSWORD, "Send the article's password");
        }
        return article;
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
