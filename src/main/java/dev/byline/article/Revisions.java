package dev.byline.article;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.http.JsonBodies;
import dev.byline.http.Problem;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes and reads what articles said after each save. */
@ApplicationScoped
public class Revisions {

    @Inject
    RevisionRepository revisions;

    @Inject
    ObjectMapper json;

    @Inject
    JsonBodies bodies;

    void add(Article article, ArticleDraft draft, String userName) {
        Revision revision = new Revision();
        revision.articleId = article.id;
        revision.number = revisions.lastNumber(article.id) + 1;
        revision.content = write(ArticleDrafts.withoutPassword(draft));
        revision.savedBy = userName;
        revision.savedAt = Times.now();
        revisions.persist(revision);
    }

    ArticleDraft read(long articleId, int number) {
        return read(revisions.find(articleId, number).orElseThrow(Problem::notFound));
    }

    /** What the article said, without its password. */
    public ArticleDraft read(Revision revision) {
        return bodies.read(revision.content.getBytes(StandardCharsets.UTF_8), ArticleDraft.class);
    }

    private String write(ArticleDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft is plain JSON", impossible);
        }
    }
}
