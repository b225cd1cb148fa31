package dev.byline.wordpress.form;

import java.util.Optional;

import dev.byline.article.Article;
import dev.byline.article.ArticleAccess;
import dev.byline.comment.Threads;
import dev.byline.data.Reading;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The articles below which forms put comments. */
@ApplicationScoped
class FormPlaces {

    @Inject
    ArticleAccess access;

    @Inject
    Threads threads;

    /** The public article with that id. */
    @Reading
    Optional<Article> find(long id) {
        return access.findVisible(id).filter(Article::isPublic);
    }

    boolean isOpen(Article article) {
        return threads.rules(article).open();
    }

    /**
     * Refuses who does not know the password of an article.
     *
     * @throws Problem 403 without it or with a wrong one, 429 after many wrong ones
     */
    void requirePassword(Article article, String password) {
        if (!access.opens(article, password)) {
            throw Problem.of(ProblemType.WRONG_PASSWORD);
        }
    }
}
