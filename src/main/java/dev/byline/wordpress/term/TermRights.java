package dev.byline.wordpress.term;

import java.util.List;
import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.pagecache.Shown;
import dev.byline.security.Role;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermRepository;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read and write categories and tags: everybody, and editors. */
@ApplicationScoped
class TermRights {

    @Inject
    TermRepository terms;

    @Inject
    ArticleAccess access;

    @Inject
    Shown shown;

    /** The term with the id in the path; looked up once for a request. */
    Term find(RestRequest request, TermKind kind) {
        // Also of what is not there: it may be embedded in an answer that is kept, and come to be.
        shown.tag("term", request.id());
        Optional<Term> found = request.memo(List.of("term", request.id()), () -> terms.findByIdOptional(request.id()));
        return found.filter(term -> term.taxonomy == kind.taxonomy()).orElseThrow(TermRights::unknown);
    }

    static RestError unknown() {
        return RestError.of(404, "rest_term_invalid", "Term does not exist.");
    }

    void checkListing(RestRequest request) {
        if (request.context().equals("edit")) {
            require(request, "rest_forbidden_context", "Sorry, you are not allowed to edit terms in this taxonomy.");
        }
        if (request.number("post", 0) != 0) {
            // What the caller may not see does not exist, as everywhere.
            Article post = post(request).orElseThrow(() -> RestError.of(400, "rest_post_invalid_id", "Invalid post ID."));
            if (post.isPage()) {
                throw RestError.forbidden(request, "rest_forbidden_context",
                        "Sorry, you are not allowed to view terms for this post.");
            }
        }
    }

    /** The post whose terms are asked for. */
    Optional<Article> post(RestRequest request) {
        long id = request.number("post", 0);
        shown.tag("article", id);
        return request.memo(List.of("post", id), () -> access.findVisible(id));
    }

    void checkReading(RestRequest request, TermKind kind) {
        find(request, kind);
        if (request.context().equals("edit")) {
            require(request, "rest_forbidden_context", "Sorry, you are not allowed to edit this term.");
        }
    }

    void checkCreating(RestRequest request) {
        require(request, "rest_cannot_create", "Sorry, you are not allowed to create terms in this taxonomy.");
    }

    void checkChanging(RestRequest request, TermKind kind) {
        find(request, kind);
        require(request, "rest_cannot_update", "Sorry, you are not allowed to edit this term.");
    }

    void checkRemoving(RestRequest request, TermKind kind) {
        find(request, kind);
        require(request, "rest_cannot_delete", "Sorry, you are not allowed to delete this term.");
    }

    private static void require(RestRequest request, String code, String message) {
        if (!request.caller().is(Role.EDITOR)) {
            throw RestError.forbidden(request, code, message);
        }
    }
}
