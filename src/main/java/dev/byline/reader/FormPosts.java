package dev.byline.reader;

import static java.util.stream.Collectors.joining;

import java.util.List;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.HeldPreviews;
import dev.byline.comment.submission.InvalidSubmission;
import dev.byline.comment.Ownership;
import dev.byline.comment.submission.SubmissionAnswers;
import dev.byline.comment.submission.Submitting;
import dev.byline.comment.submission.Taken;
import dev.byline.data.SiteSecret;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Takes comments from forms: the HTML face of the one submission. */
@ApplicationScoped
public class FormPosts {

    private static final List<String> WRITTEN = List.of("name", "website", "comment", "parent");

    @Inject
    ReaderConfig config;

    @Inject
    SiteConfig site;

    @Inject
    Submitting submitting;

    @Inject
    SubmissionAnswers answers;

    @Inject
    Ownership ownership;

    @Inject
    SiteSecret secret;

    @Inject
    HeldPreviews previews;

    @Inject
    ArticlePages pages;

    /** One post: where it was sent, what was in it and what the browser kept. */
    private record Post(String slug, UriInfo uri, HttpServerRequest request, TypedComment typed,
            RememberedWriter writer) {
    }

    /**
     * Stores a comment and answers for it: 303 to the page, or the page with the form and what is wrong. Clients that
     * ask for JSON get what the JSON face answers.
     *
     * @throws Problem 404 if there is no such article, and everything for clients that get no page
     */
    Response take(String slug, CommentPost form, UriInfo uri, HttpServerRequest request, HttpHeaders headers) {
        Post post = new Post(slug, uri, request, form.typed(), RememberedWriter.of(headers));
        boolean json = Preference.isJson(headers);
        boolean page = config.enabled() && !json;
        try {
            Taken taken = submitting.submit(slug, post.typed().password(), uri, post.typed().draft(),
                    post.typed().errors(), request, key(post.typed()), post.writer().ownership());
            return json ? answers.created(taken) : redirect(taken, post);
        } catch (InvalidSubmission invalid) {
            if (!page) {
                throw Problem.invalid(invalid.errors());
            }
            return returned(post, ProblemType.INVALID_FORM.status(), invalid.errors(), null, false).build();
        } catch (Problem problem) {
            if (!page || problem.type() == ProblemType.NOT_FOUND) {
                throw problem;
            }
            boolean reused = problem.type() == ProblemType.KEY_REUSED;
            String message = reused ? "This form was sent before with another text. Send it again to post this one too."
                    : problem.getMessage() == null ? problem.type().title() : problem.getMessage();
            Response.ResponseBuilder answer =
                    returned(post, problem.type().status(), problem.errors(), message, reused);
            problem.headers().forEach(answer::header);
            return answer.build();
        }
    }

    /**
     * The retry key bound to its writer: a page that a cache gave to many readers must not let them meet. One that such
     * a page drew is also bound to what was typed: its reader may write another comment on the same page.
     */
    private String key(TypedComment typed) {
        String key = typed.key();
        return key == null ? null
                : secret.token("form key", typed.values().getOrDefault("email", "").strip() + " " + key
                        + (key.startsWith(FormParts.DRAWN_KEY) ? WRITTEN.stream()
                                .map(name -> "\0" + typed.values().getOrDefault(name, "")).collect(joining()) : ""));
    }

    private Response.ResponseBuilder returned(Post post, int status, List<FieldError> errors, String message,
            boolean freshKey) {
        ArticlePages.Composed page = pages.compose(post.slug(), post.uri(), Visit.of(post.uri(),
                post.typed().password(), post.writer(), new Visit.Returned(post.typed(), errors, message, freshKey)));
        Response.ResponseBuilder answer = HtmlAnswer.personal(HtmlAnswer.of(status, page.html()));
        return page.proving() ? HtmlAnswer.proving(answer) : answer;
    }

    private Response redirect(Taken taken, Post post) {
        Comment comment = taken.comment();
        Article article = taken.article();
        String path = "/articles/" + article.slug;
        String page = config.enabled() ? path
                : article.canonicalUrl != null ? article.canonicalUrl : site.link(path);
        String preview = config.enabled()
                ? "?preview=" + previews.token(comment.id, Times.now()) : "";
        boolean secure = site.url().startsWith("https:");
        NewCookie[] cookies = post.typed().remembers()
                ? RememberedWriter.keeping(post.typed(), proof(taken, post.writer()), secure)
                : post.writer().forgetting(secure);
        // The header is written as it is: resolving it would build on the request's Host header.
        return Response.status(Response.Status.SEE_OTHER).header("Location", page + preview + "#comment-" + comment.id)
                .header("Cache-Control", "no-store").cookie(cookies).build();
    }

    /** The proof that is worth more: that of an approved comment before that of a held one. */
    private String proof(Taken taken, RememberedWriter writer) {
        return taken.isKnown() ? writer.ownership() : ownership.tokenOf(taken.comment());
    }
}
