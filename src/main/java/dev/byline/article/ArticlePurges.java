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

    @Inject
    ArticleRepository articles;

    void purge(@Observes ArticleEvent event) {
        purges.tag("article", event.articleId());
        purges.tag("articles");
        Article article = articles.findById(event.articleId());
        // What was a page, or becomes public as one, moves the counts: that purges terms, which navigation shows too.
        if (article != null && article.isPage()) {
            purges.tag("pages");
        }
    }
}
