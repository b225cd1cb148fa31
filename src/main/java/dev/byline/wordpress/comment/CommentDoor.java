package dev.byline.wordpress.comment;

import java.util.List;

import dev.byline.article.Article;
import dev.byline.article.ArticleStatus;
import dev.byline.comment.Threads;
import dev.byline.security.ClientAddress;
import dev.byline.wordpress.WordPressConfig;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may send a comment below which post (WordPress: {@code create_item_permissions_check}). */
@ApplicationScoped
class CommentDoor {

    private static final List<String> DATES = List.of("date", "date_gmt");

    @Inject
    WordPressConfig config;

    @Inject
    CommentRights rights;

    @Inject
    Threads threads;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServerRequest http;

    /** Refuses whom WordPress refuses, in its order, and who would date a comment. */
    void check(RestRequest request) {
        if (!request.isSignedIn() && !config.anonymousComments()) {
            throw RestError.of(401, "rest_comment_login_required", "Sorry, you must be logged in to comment.");
        }
        if (!CommentRights.moderates(request)) {
            checkFields(request);
        }
        checkPost(request);
    }

    private void checkFields(RestRequest request) {
        if (request.get("author") != null && request.number("author", 0) != self(request)) {
            throw CommentErrors.forbiddenField(request, "author", "author");
        }
        if (request.get("author_ip") != null && !request.text("author_ip").equals(addresses.of(http))) {
            throw CommentErrors.forbiddenField(request, "author_ip", "author_ip");
        }
        if (request.get("status") != null) {
            throw CommentErrors.forbiddenField(request, "status", "status");
        }
        for (String date : DATES) {
            if (request.get(date) != null) {
                throw CommentErrors.forbiddenField(request, date, "date");
            }
        }
    }

    /** The id by which the caller is known as a user: that of the author as whom the caller writes. */
    private static long self(RestRequest request) {
        return request.isSignedIn() && request.caller().authorId() != null ? request.caller().authorId() : 0;
    }

    private void checkPost(RestRequest request) {
        long id = request.number("post", 0);
        Article article = id <= 0 ? null : rights.article(request, id).orElse(null);
        if (article == null) {
            throw CommentErrors.post();
        }
        if (!article.isPublic()) {
            throw RestError.of(403, article.status == ArticleStatus.ARCHIVED ? "rest_comment_trash_post"
                    : "rest_comment_draft_post", "Sorry, you are not allowed to create a comment on this post.");
        }
        if (!rights.isOpen(request, article)) {
            throw CommentErrors.unreadablePost(request);
        }
        if (!threads.rules(article).open()) {
            throw CommentErrors.closed();
        }
    }
}
