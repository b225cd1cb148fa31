package dev.byline.wordpress.post;

import java.util.List;
import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.pagecache.Shown;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read and write which posts and pages. */
@ApplicationScoped
public class PostRights {

    @Inject
    ArticleAccess access;

    @Inject
    Shown shown;

    /** Whether the caller writes posts at all. */
    static boolean writesPosts(RestRequest request) {
        return request.caller().is(Role.AUTHOR);
    }

    /**
     * The post or page with the id in the path; looked up once for a request.
     *
     * @throws RestError 404 where there is none that the caller may see
     */
    public Article find(RestRequest request, PostKind kind) {
        // Also of what is not there: it may be embedded in an answer that is kept, and come to be.
        shown.tag("article", request.id());
        Optional<Article> found = request.memo(List.of("post", request.id()), () -> access.findVisible(request.id()));
        return found.filter(article -> PostKind.of(article) == kind).orElseThrow(() ->
                RestError.of(404, "rest_post_invalid_id", "Invalid post ID."));
    }

    /** Lets readers read it, and those edit it who may; the permission of {@code GET}. */
    void checkReading(RestRequest request, PostKind kind) {
        Article article = find(request, kind);
        if (request.context().equals("edit") && !access.mayWrite(article)) {
            throw RestError.forbidden(request, "rest_forbidden_context", "Sorry, you are not allowed to edit this post.");
        }
        open(request, article);
    }

    /** Whether the text of an article is open, by the password that was sent with the request if it has one. */
    public boolean open(RestRequest request, Article article) {
        // Remembered also where it fails: each wrong password counts, and only once.
        Object outcome = request.memo(List.of("opened", article.id), () -> tried(article, request.text("password")));
        if (outcome instanceof RuntimeException refusal) {
            throw refusal;
        }
        return Boolean.TRUE.equals(outcome);
    }

    private Object tried(Article article, String password) {
        boolean given = password != null && !password.isEmpty();
        try {
            return given && !article.isProtected() ? wrongPassword() : access.opens(article, given ? password : null);
        } catch (Problem refused) {
            return refused.type() == ProblemType.WRONG_PASSWORD ? wrongPassword() : refused;
        }
    }

    private static RestError wrongPassword() {
        return RestError.of(403, "rest_post_incorrect_password", "Incorrect post password.");
    }

    /** Lets only those see a collection for editing who write posts. */
    void checkListing(RestRequest request) {
        if (request.context().equals("edit") && !writesPosts(request)) {
            throw RestError.forbidden(request, "rest_forbidden_context",
                    "Sorry, you are not allowed to edit posts in this post type.");
        }
    }
}
