package dev.byline.article;

import java.util.List;
import java.util.Optional;

import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Revisions of articles in the database. */
@ApplicationScoped
public class RevisionRepository implements PanacheRepository<Revision> {

    /** One page of an article's revisions, newest first, and one entry more, reversed for a backward cursor. */
    public List<Revision> listPage(long articleId, Cursor cursor, int limit) {
        if (cursor == null) {
            return find("articleId = ?1 order by number desc", articleId).page(0, limit + 1).list();
        }
        String beside = cursor.backward() ? "> ?2 order by number" : "< ?2 order by number desc";
        return find("articleId = ?1 and number " + beside, articleId, (int) cursor.id()).page(0, limit + 1).list();
    }

    /** One revision of an article. */
    public Optional<Revision> find(long articleId, int number) {
        return find("articleId = ?1 and number = ?2", articleId, number).firstResultOptional();
    }

    /** The number of an article's last revision, 0 if there is none. */
    public int lastNumber(long articleId) {
        return find("select max(number) from Revision where articleId = ?1", articleId)
                .project(Integer.class).firstResultOptional().orElse(0);
    }
}
