package dev.byline.comment;

import dev.byline.article.ArticleEvent;
import dev.byline.pagecache.Purges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes out of the page cache what shows comments, or their number, when the public notices a change. */
@ApplicationScoped
class CommentPurges {

    @Inject
    Purges purges;

    void purge(@Observes CommentEvent event) {
        if (event.change() != CommentEvent.Change.HELD) {
            // Its article tells how many comments there are.
            purges.tag("article", event.articleId());
            purge(event.articleId());
        }
    }

    void purge(@Observes ArticleEvent event) {
        purge(event.articleId());
    }

    private void purge(long articleId) {
        purges.tag("comments", articleId);
        purges.tag("comments");
    }
}
