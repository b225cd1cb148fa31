package dev.byline.wordpress.post;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.security.Role;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may write which posts and pages: editors all, authors their own drafts, which only editors publish or remove. */
@ApplicationScoped
class PostWriteRights {

    @Inject
    PostRights rights;

    @Inject
    ArticleAccess access;

    /** The permission to make a post. */
    void checkCreating(RestRequest request) {
        if (request.number("id", 0) != 0) {
            throw RestError.of(400, "rest_post_exists", "Cannot create existing post.");
        }
        checkFields(request, "Sorry, you are not allowed to create posts as this user.");
        if (!PostRights.writesPosts(request)) {
            throw RestError.forbidden(request, "rest_cannot_create",
                    "Sorry, you are not allowed to create posts as this user.");
        }
    }

    /** The permission to change the post in the path. */
    void checkChanging(RestRequest request, PostKind kind) {
        requireChanging(request, rights.find(request, kind));
        checkFields(request, "Sorry, you are not allowed to update posts as this user.");
    }

    /** The permission to delete the post in the path. */
    void checkDeleting(RestRequest request, PostKind kind) {
        requireDeleting(request, rights.find(request, kind));
    }

    void requireChanging(RestRequest request, Article article) {
        if (!access.mayWrite(article)) {
            throw RestError.forbidden(request, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.");
        }
    }

    void requireDeleting(RestRequest request, Article article) {
        if (!access.mayWrite(article) || request.flag("force") && !request.caller().is(Role.EDITOR)) {
            throw RestError.forbidden(request, "rest_cannot_delete", "Sorry, you are not allowed to delete this post.");
        }
    }

    private static void checkFields(RestRequest request, String othersRefused) {
        if (request.caller().is(Role.EDITOR)) {
            return;
        }
        long author = request.number("author", 0);
        if (author != 0 && (!request.isSignedIn() || !Long.valueOf(author).equals(request.caller().authorId()))) {
            throw RestError.forbidden(request, "rest_cannot_edit_others", othersRefused);
        }
        if (request.flag("sticky")) {
            throw RestError.forbidden(request, "rest_cannot_assign_sticky",
                    "Sorry, you are not allowed to make posts sticky.");
        }
    }
}
