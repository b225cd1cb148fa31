package dev.byline.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** One page by number of an article's revisions. */
    public List<Revision> listPage(long articleId, boolean newest, int offset, int limit) {
        return find("articleId = ?1 order by number" + (newest ? " desc" : ""), articleId)
                .range(offset, offset + limit - 1).list();
    }

    /** How many revisions an article has. */
    public long countAll(long articleId) {
        return count("articleId", articleId);
    }

    /**
     * The last revision of an article.
     *
     * @param articleId the article
     * @param number    how many it has
     * @param id        its own id
     */
    public record Last(long articleId, int number, long id) {
    }

    /** The last revisions of articles by the articles' ids. */
    public Map<Long, Last> mapLast(Collection<Long> articleIds) {
        return articleIds.isEmpty() ? Map.of() : find("select r.articleId, r.number, r.id from Revision r"
                + " where r.articleId in ?1 and r.number ="
                + " (select max(o.number) from Revision o where o.articleId = r.articleId)", articleIds)
                .project(Last.class).stream().collect(Collectors.toMap(Last::articleId, Function.identity()));
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
