package dev.byline.article;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Articles in the database. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepository<Article> {

    private static final String WITH_BYLINE_AND_TERMS =
            "select a from Article a left join fetch a.authors left join fetch a.terms";

    /** The article with that slug, whatever its status, with its authors and terms. */
    public Optional<Article> findBySlug(String slug) {
        return find(WITH_BYLINE_AND_TERMS + " where a.slug = ?1", slug).stream().findFirst();
    }

    /** The public article with that slug, with its authors and terms. */
    public Optional<Article> findPublicBySlug(String slug) {
        return find(WITH_BYLINE_AND_TERMS + " where a.slug = ?1 and a.status = ?2", slug, ArticleStatus.PUBLISHED)
                .stream().findFirst();
    }

    /** The article that had that slug before. */
    public Optional<Article> findByFormerSlug(String slug) {
        return find("select a from Article a, FormerSlug f where f.articleId = a.id and f.slug = ?1", slug)
                .firstResultOptional();
    }

    /** The article that an import made from that origin. */
    public Optional<Article> findByOrigin(String origin) {
        return find("origin", origin).firstResultOptional();
    }

    /** Articles that an import made, by their origins. */
    public Map<String, Article> mapByOrigins(Collection<String> origins) {
        return origins.isEmpty() ? Map.of() : find("origin in ?1", origins).stream()
                .collect(Collectors.toMap(article -> article.origin, Function.identity()));
    }

    /** Those of the ids that are taken. */
    public List<Long> listTakenIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : find("select a.id from Article a where a.id in ?1", ids).project(Long.class).list();
    }

    /** Articles by their slugs; those that are not there are missing. */
    public Map<String, Article> mapBySlugs(Collection<String> slugs) {
        return find("slug in ?1", slugs).stream()
                .collect(Collectors.toMap(article -> article.slug, Function.identity()));
    }

    /** Articles by their ids. */
    public Map<Long, Article> mapByIds(Collection<Long> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(article -> article.id, Function.identity()));
    }

    /** The article, locked against other writers until the transaction ends. */
    public Optional<Article> lock(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One page of a list and one entry more, reversed for a backward cursor. */
    public List<Article> listPage(ArticleQuery query, Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        Map<String, Object> values = new HashMap<>();
        String where = query.where(values);
        if (cursor != null) {
            where += " and " + query.sort().after(backward);
            values.put("value", query.sort().value(cursor));
            values.put("id", cursor.id());
        }
        return find("select a from Article a where " + where + " order by " + query.sort().order(backward), values)
                .page(0, limit + 1).list();
    }

    /** How many articles a list without limit would have. */
    public long countAll(ArticleQuery query) {
        Map<String, Object> values = new HashMap<>();
        return find("select count(a) from Article a where " + query.where(values), values)
                .project(Long.class).singleResult();
    }

    /** Ids of scheduled articles whose time has come, earliest first. */
    public List<Long> listDueIds(Instant now, int limit) {
        return find("select a.id from Article a where a.status = ?1 and a.publishedAt <= ?2 order by a.publishedAt",
                ArticleStatus.SCHEDULED, now).page(0, limit).project(Long.class).list();
    }

    /** Pages that are public, in menu order, for a site's navigation. */
    public List<Article> listPages(int limit) {
        return find("status = ?1 and kind = 'page' and parentId is null order by menuOrder, title, id",
                ArticleStatus.PUBLISHED).page(0, limit).list();
    }

    /** Counts approved comments, past the version: a comment is no edit of the article. */
    public void addToCommentCount(long id, int change) {
        update("commentCount = commentCount + ?1 where id = ?2", change, id);
    }
}
