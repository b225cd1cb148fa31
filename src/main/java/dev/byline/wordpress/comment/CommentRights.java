package dev.byline.wordpress.comment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.CommentFilter;
import dev.byline.comment.PlacedComment;
import dev.byline.security.Role;
import dev.byline.wordpress.post.PostRights;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may see and change which comments. */
@ApplicationScoped
public class CommentRights {

    @Inject
    CommentLookups lookups;

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleAccess access;

    @Inject
    PostRights posts;

    /** Whether the caller decides about comments. */
    static boolean moderates(RestRequest request) {
        return request.caller().is(Role.MODERATOR);
    }

    /** The comments that exist for the caller, whatever password protects their articles. */
    static CommentFilter visible(RestRequest request) {
        return moderates(request) ? CommentFilter.ofDesk() : CommentFilter.ofPublic();
    }

    /**
     * The comment with the id in the path; looked up once for a request.
     *
     * @throws RestError 404 where there is none that the caller may see
     */
    PlacedComment find(RestRequest request) {
        return placed(request).filter(each -> moderates(request) || isOpen(request, each.article()))
                .orElseThrow(CommentRights::unknown);
    }

    private Optional<PlacedComment> placed(RestRequest request) {
        return request.memo(List.of("comment", request.id()), () -> lookups.find(request, request.id()));
    }

    static RestError unknown() {
        return RestError.of(404, "rest_comment_invalid_id", "Invalid comment ID.");
    }

    /** Lets those see a comment who may; the permission of {@code GET}. */
    void checkReading(RestRequest request) {
        find(request);
        checkContext(request);
    }

    /** Lets moderators change a comment; the permission of writes. */
    void checkChange(RestRequest request) {
        find(request);
        if (!moderates(request)) {
            throw RestError.forbidden(request, "rest_cannot_edit", "Sorry, you are not allowed to edit this comment.");
        }
    }

    /** Lets moderators remove a comment; the permission of {@code DELETE}. */
    void checkRemoval(RestRequest request) {
        find(request);
        if (!moderates(request)) {
            throw RestError.forbidden(request, "rest_cannot_delete", "Sorry, you are not allowed to delete this comment.");
        }
    }

    /** Lets readers list what is public, and the desk what else it may see; the permission of the collection. */
    void checkListing(RestRequest request) {
        List<Long> ids = request.ids("post");
        if (!moderates(request)) {
            if (ids.contains(0L)) {
                throw RestError.forbidden(request, "rest_cannot_read",
                        "Sorry, you are not allowed to read comments without a post.");
            }
            Map<Long, Article> known = articles(request, ids);
            for (Article article : known.values()) {
                if (known.size() > 1 && article.isProtected() && !request.isSignedIn() || !isOpen(request, article)) {
                    throw CommentErrors.unreadablePost(request);
                }
            }
        }
        checkContext(request);
        checkParameters(request);
    }

    private static void checkContext(RestRequest request) {
        if (request.context().equals("edit") && !moderates(request)) {
            throw RestError.forbidden(request, "rest_forbidden_context", "Sorry, you are not allowed to edit comments.");
        }
    }

    private static void checkParameters(RestRequest request) {
        boolean desk = moderates(request) || request.caller().is(Role.AUTHOR);
        List<String> refused = new ArrayList<>();
        if (!desk && !request.words("author").isEmpty()) {
            refused.add("author");
        }
        if (!desk && !request.words("author_exclude").isEmpty()) {
            refused.add("author_exclude");
        }
        // In WordPress whoever writes posts may ask for these and learn from the total what is not shown.
        if (!moderates(request) && request.text("author_email") != null && !request.text("author_email").isEmpty()) {
            refused.add("author_email");
        }
        if (!desk && !"comment".equals(request.text("type"))) {
            refused.add("type");
        }
        if (!moderates(request) && !"approve".equals(request.text("status"))) {
            refused.add("status");
        }
        if (!refused.isEmpty()) {
            throw RestError.forbidden(request, "rest_forbidden_param",
                    "Query parameter not permitted: " + String.join(", ", refused));
        }
    }

    /** Those of the articles that the caller may see, in the order of the ids; one alone is looked up once. */
    Map<Long, Article> articles(RestRequest request, List<Long> ids) {
        Map<Long, Article> known = new LinkedHashMap<>();
        if (ids.size() == 1) {
            article(request, ids.get(0)).ifPresent(article -> known.put(article.id, article));
        } else if (!ids.isEmpty()) {
            Map<Long, Article> found = request.memo(List.of("posts", ids), () -> request.isSignedIn()
                    ? articles.mapByIds(ids) : articles.mapPublicByIds(ids));
            ids.forEach(id -> Optional.ofNullable(found.get(id)).filter(access::maySee)
                    .ifPresent(article -> known.put(id, article)));
        }
        return known;
    }

    /** The article with an id if the caller may see it; looked up once for a request. */
    Optional<Article> article(RestRequest request, long id) {
        return request.memo(List.of("post", id), () -> access.findVisible(id));
    }

    /** Whether the caller may read what a password protects; wrong ones are counted. */
    boolean isOpen(RestRequest request, Article article) {
        try {
            return !article.isProtected() || posts.open(request, article);
        } catch (RestError wrongPassword) {
            return false;
        }
    }
}
