package dev.byline.importer;

import java.time.Instant;

import dev.byline.article.Article;
import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleService;
import dev.byline.article.Provenance;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Stores articles of imports and remembers what was stored, so that importing again changes only what has changed. */
@ApplicationScoped
public class StoredArticles {

    /** What a file says against what an earlier import made of it. */
    public enum Change {
        /** Nothing was imported from there before. */
        NEW,
        /** The file says what it said then. */
        NONE,
        /** The file says something else, and nobody has edited the article here. */
        CHANGED,
        /** The file says something else, but the article has been edited here, which counts more. */
        EDITED_HERE
    }

    @Inject
    ArticleService service;

    @Inject
    ImportedArticleRepository traces;

    /**
     * Compares.
     *
     * @param standing    the article that has the origin, {@code null} if none has
     * @param trace       what was remembered about it, {@code null} if nothing
     * @param fingerprint hash of what the file says now
     */
    public Change compare(Article standing, ImportedArticle trace, String fingerprint) {
        if (standing == null) {
            return Change.NEW;
        }
        if (trace != null && trace.fingerprint.equals(fingerprint)) {
            return Change.NONE;
        }
        return trace != null && trace.updatedAt.equals(standing.updatedAt) ? Change.CHANGED : Change.EDITED_HERE;
    }

    /** Makes the article. */
    public Article create(ArticleDraft draft, Provenance provenance, String fingerprint, Importing importing) {
        Article article = service.importNew(draft, importing.userId(), importing.userName(), provenance);
        ImportedArticle trace = new ImportedArticle();
        trace.articleId = article.id;
        trace.fingerprint = fingerprint;
        trace.updatedAt = article.updatedAt;
        traces.persist(trace);
        return article;
    }

    /**
     * Makes an article say what the file says now.
     *
     * @param changedAt when it was changed there, {@code null} if unknown
     */
    public Article update(Article standing, ImportedArticle trace, ArticleDraft draft, Instant changedAt,
            String fingerprint, Importing importing) {
        Instant before = standing.updatedAt;
        Article article = service.update(standing.slug, draft, importing.userName(), unchecked -> { });
        article.updatedAt = changedAt != null && changedAt.isAfter(before) ? changedAt : Times.now();
        trace.fingerprint = fingerprint;
        trace.updatedAt = article.updatedAt;
        return article;
    }
}
