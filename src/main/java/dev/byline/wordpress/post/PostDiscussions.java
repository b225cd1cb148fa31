package dev.byline.wordpress.post;

import dev.byline.article.Article;
import dev.byline.article.ArticleDraft;
import dev.byline.article.Discussion;
import dev.byline.http.Times;
import dev.byline.wordpress.rest.RestRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What {@code comment_status} makes of how comments are taken. */
@ApplicationScoped
class PostDiscussions {

    @Inject
    Discussion discussion;

    /**
     * How comments are to be taken: as they are until a client wants it otherwise, so that posts which clients write
     * back as they read them go on following the site.
     *
     * @param standing the post as it is, {@code null} for a new one
     * @param policy   how they are taken now, {@code null} for a new one
     */
    ArticleDraft.Comments policy(RestRequest request, Article standing, ArticleDraft.Comments policy) {
        String wanted = request.text("comment_status");
        boolean open = "open".equals(wanted);
        if (wanted == null || discussion.isOpen(standing == null ? fresh() : standing) == open) {
            return policy;
        }
        if (standing == null) {
            return new ArticleDraft.Comments(open, null, null, null);
        }
        // What age has closed opens only if age closes it no more.
        boolean aged = open && !Boolean.FALSE.equals(standing.commentsOpen);
        return new ArticleDraft.Comments(open, aged ? Integer.valueOf(0) : policy.closeAfterDays(), policy.hold(),
                policy.holdLinks());
    }

    private static Article fresh() {
        Article article = new Article();
        article.publishedAt = Times.now();
        return article;
    }
}
