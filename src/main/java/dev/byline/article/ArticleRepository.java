package dev.byline.article;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.Hibernate;

import dev.byline.data.Identity;
import dev.byline.data.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

/** Articles in the database. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepository<Article> {

    private static final String WITH_BYLINE_AND_TERMS =
            "select a from Article a left join fetch a.authors left join fetch a.terms";

    private static final String PLACE = "select id, title, canonical_url, password, comments_open, comments_close_days,"
            + " comments_hold, comments_hold_links, published_at from article where slug = ? and status = 'PUBLISHED'";

    private static final String ADD_TO_COUNT = "update article set comment_count = comment_count + ? where id = ?";

    @Inject
    Sql sql;

    /** The article with that slug, whatever its status, with its authors and terms. */
    public Optional<Article> findBySlug(String slug) {
        return find(WITH_BYLINE_AND_TERMS + " where a.slug = ?1", slug).list().stream().findFirst();
    }

    /** The public article with that slug, with its authors and terms. */
    public Optional<Article> findPublicBySlug(String slug) {
        return find(WITH_BYLINE_AND_TERMS + " where a.slug = ?1 and a.status = ?2", slug, ArticleStatus.PUBLISHED)
                .list().stream().findFirst();
    }

    /** The article with that id, whatever its status, with its authors and terms. */
    public Optional<Article> findWithTermsById(long id) {
        return find(WITH_BYLINE_AND_TERMS + " where a.id = ?1", id).list().stream().findFirst();
    }

    /** The public article with that id, with its authors and terms. */
    public Optional<Article> findPublicById(long id) {
        return find(WITH_BYLINE_AND_TERMS + " where a.id = ?1 and a.status = ?2", id, ArticleStatus.PUBLISHED)
                .list().stream().findFirst();
    }

    /**
     * What the taking of comments has to know of the public article with that slug: its place, its times, its password
     * and how comments are taken. Nothing else is filled in, and it is not to be stored.
     */
    public Optional<Article> findPlacePublicBySlug(String slug) {
        return sql.list(PLACE, slug).stream().findFirst().map(row -> {
            Article article = new Article();
            article.id = ((Number) row[0]).longValue();
            article.slug = slug;
            article.status = ArticleStatus.PUBLISHED;
            article.title = (String) row[1];
            article.canonicalUrl = (String) row[2];
            article.password = (String) row[3];
            article.commentsOpen = (Boolean) row[4];
            article.commentsCloseDays = (Integer) row[5];
            article.commentsHold = row[6] == null ? null : CommentHold.valueOf((String) row[6]);
            article.commentsHoldLinks = (Integer) row[7];
            article.publishedAt = Sql.moment(row[8]);
            return article;
        });
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

    /** Articles by their identities, whether an import made them or somebody here. */
    public Map<String, Article> mapByIdentities(Collection<String> identities) {
        List<Long> ids = Identity.ids(Article.IDENTITY, identities);
        Map<String, Article> found = new HashMap<>(mapByOrigins(identities));
        if (!ids.isEmpty()) {
            find("id in ?1 and origin is null", ids).stream()
                    .filter(article -> identities.contains(article.identity()))
                    .forEach(article -> found.put(article.identity(), article));
        }
        return found;
    }

    /** The highest id, 0 if there is no article. */
    public long highestId() {
        return find("select coalesce(max(a.id), 0) from Article a").project(Long.class).firstResult();
    }

    /**
     * Articles whatever their status in the order of their ids, with their authors and terms, for an export.
     *
     * @param afterId the id after which they begin
     * @param lastId  the highest id to be listed
     * @param pages   whether pages or other articles only, {@code null} for both
     * @param after   only those with a later date, {@code null} for all
     * @param before  only those with an earlier date, {@code null} for all
     */
    public List<Article> listInOrder(long afterId, long lastId, Boolean pages, Instant after, Instant before,
            int limit) {
        StringBuilder where = new StringBuilder("id > :after and id <= :last");
        Parameters values = Parameters.with("after", afterId).and("last", lastId);
        if (pages != null) {
            where.append(pages ? " and kind = 'page'" : " and kind <> 'page'");
        }
        if (after != null) {
            where.append(" and publishedAt > :from");
            values.and("from", after);
        }
        if (before != null) {
            where.append(" and publishedAt < :until");
            values.and("until", before);
        }
        List<Article> found = find(where + " order by id", values).page(0, limit).list();
        // Hibernate reads what belongs to all of them when the first of them is asked.
        found.forEach(article -> {
            Hibernate.initialize(article.authors);
            Hibernate.initialize(article.terms);
        });
        return found;
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

    /** Public articles by their ids; those that are not there are missing. */
    public Map<Long, Article> mapPublicByIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : find("id in ?1 and status = ?2", ids, ArticleStatus.PUBLISHED).stream()
                .collect(Collectors.toMap(article -> article.id, Function.identity()));
    }

    /** The article, locked against other writers until the transaction ends. */
    public Optional<Article> lock(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks an article that may have been read before against other writers, as it is now and without reading it. */
    public void lockRow(long id) {
        sql.list("select id from article where id = ? for update", id);
    }

    /** A scheduled article whose time has come, locked; empty if another node is at it or has published it. */
    public Optional<Article> claimDue(long id, Instant now) {
        List<?> claimed = getEntityManager().createNativeQuery("select id from article"
                + " where id = :id and status = 'SCHEDULED' and published_at <= :now for update skip locked", Long.class)
                .setParameter("id", id).setParameter("now", now).getResultList();
        return claimed.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /** Notes since when lists by author and term have an article, {@code null} for not at all. */
    void list(long id, Instant since) {
        update("update AuthorListing l set l.listedAt = ?1 where l.articleId = ?2", since, id);
        update("update TermListing l set l.listedAt = ?1 where l.articleId = ?2", since, id);
    }

    /**
     * Lets PostgreSQL look at the values of this transaction's queries, each time. Where one value means a hundred times
     * the rows of another, a plan that was made for any value is wrong for most.
     */
    void planByValues() {
        if (sql.isPostgres()) {
            getEntityManager().createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .getSingleResult();
        }
    }

    /** Whether there is an index of words: H2 has none, and reads one text after the other. */
    boolean findsWordsByIndex() {
        return sql.isPostgres();
    }

    /** What a query selects in the row after so many, {@code null} if there are not so many. */
    Object findAt(int rows, String query, Map<String, Object> values) {
        TypedQuery<Object> selected = getEntityManager().createQuery(query, Object.class);
        values.forEach(selected::setParameter);
        List<Object> found = selected.setFirstResult(rows).setMaxResults(1).getResultList();
        return found.isEmpty() ? null : found.get(0);
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
        flush();
        sql.update(ADD_TO_COUNT, change, id);
    }

    /** Counts a new approved comment right before the commit: others who write below the article wait from then on. */
    public void addToCommentCountLast(long id) {
        sql.later(ADD_TO_COUNT, 1, id);
    }
}
