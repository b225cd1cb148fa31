package dev.byline.article;

import dev.byline.pagecache.Purges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes out of the page cache what shows an article, or lists articles, when the public notices a change. */
@ApplicationScoped
class ArticlePurges {

    @Inject
    Purges purges;

    void purge(@Observes ArticleEvent event) {
        purges.tag("article", event.articleId());
        purges.tag("articles");
    }
}
