package dev.byline.comment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.byline.data.Identity;
import dev.byline.data.Sql;
import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

/** Comments in the database. */
@ApplicationScoped
public class CommentRepository implements PanacheRepository<Comment> {

    private static final String INSERT = "insert into comment (id, article_id, parent_id, root_id, depth, status, visible,"
            + " name, email, email_hash, website, text, html, network_address, user_agent, user_id, notify, email_proven,"
            + " withdrawn, duplicate_hash, version, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, 0, ?, ?)";

    @Inject
    Sql sql;

    /**
     * Stores a new comment that bears its id already, at once and past Hibernate, which never gets to know this object.
     *
     * @throws org.hibernate.exception.ConstraintViolationException if the same text was stored meanwhile, or what it
     *                                                              hangs on is gone
     */
    public void insert(Comment comment) {
        sql.update(INSERT, comment.id, comment.articleId, comment.parentId, comment.rootId, comment.depth,
                comment.status.name(), comment.visible, comment.name, comment.email, comment.emailHash, comment.website,
                comment.text(), comment.html(), comment.networkAddress, comment.userAgent, comment.userId, comment.notify,
                comment.emailProven, comment.duplicateHash, comment.createdAt, comment.updatedAt);
    }

    /** {@inheritDoc} With all of its text, for use after the transaction too. */
    @Override
    public Comment findById(Long id) {
        return findById(id, LockModeType.NONE);
    }

    /** {@inheritDoc} With all of its text, for use after the transaction too. */
    @Override
    public Comment findById(Long id, LockModeType lock) {
        Comment comment = getEntityManager().find(Comment.class, id, lock);
        if (comment != null) {
            comment.readWhole();
        }
        return comment;
    }

    /** One page of visible top-level comments and one entry more, reversed for a backward cursor. */
    public List<Comment> listRoots(long articleId, boolean newest, Cursor cursor, int limit) {
        return page("articleId = :article and depth = 1 and visible = true", Parameters.with("article", articleId),
                "createdAt", newest, cursor, limit);
    }

    /** Visible replies below top-level comments, oldest first, at most {@code limit}. */
    public List<Comment> listReplies(Collection<Long> rootIds, int limit) {
        return rootIds.isEmpty() ? List.of()
                : find("rootId in ?1 and depth > 1 and visible = true order by createdAt, id", rootIds)
                        .page(0, limit).list();
    }

    /** One page of an article's visible comments whatever their depth and one entry more. */
    public List<Comment> listFlat(long articleId, boolean newest, Cursor cursor, int limit) {
        return page("articleId = :article and visible = true", Parameters.with("article", articleId),
                "createdAt", newest, cursor, limit);
    }

    /** One page of an article's visible comments that changed after a moment, by change, and one entry more. */
    public List<Comment> listChanged(long articleId, Instant since, Cursor cursor, int limit) {
        return page("articleId = :article and visible = true and updatedAt > :since",
                Parameters.with("article", articleId).and("since", since), "updatedAt", false, cursor, limit);
    }

    /**
     * One page of approved comments and one entry more: below one article, or below all public ones without a password.
     */
    public List<Comment> listApproved(Long articleId, boolean newest, Cursor cursor, int limit) {
        Parameters values = Parameters.with("status", CommentStatus.APPROVED);
        if (articleId != null) {
            return page("status = :status and articleId = :article", values.and("article", articleId), "createdAt",
                    newest, cursor, limit);
        }
        return page("status = :status and exists (select 1 from Article a where a.id = c.articleId"
                + " and a.status = ArticleStatus.PUBLISHED and a.password is null)", values, "createdAt", newest, cursor,
                limit);
    }

    /** Readers' comments that the checks judged, sent since a moment, newest first, below a place in that order. */
    public List<Comment> listJudged(Instant since, Instant until, long belowId, int limit) {
        return find("createdAt >= ?1 and (createdAt, id) < (?2, ?3) and userId is null and origin is null"
                + " order by createdAt desc, id desc", since, until, belowId).page(0, limit).list();
    }

    /** The comment that stands in the way of a duplicate. */
    public Optional<Comment> findByDuplicateHash(String hash) {
        return find("duplicateHash", hash).firstResultOptional();
    }

    /** The comment that an import made from that origin. */
    public Optional<Comment> findByOrigin(String origin) {
        return find("origin", origin).firstResultOptional();
    }

    /** Comments that an import made, by their origins. */
    public Map<String, Comment> mapByOrigins(Collection<String> origins) {
        return origins.isEmpty() ? Map.of() : find("origin in ?1", origins).stream()
                .collect(Collectors.toMap(comment -> comment.origin, Function.identity()));
    }

    /** Comments by their identities, whether an import made them or they were written here. */
    public Map<String, Comment> mapByIdentities(Collection<String> identities) {
        List<Long> ids = Identity.ids(Comment.IDENTITY, identities);
        Map<String, Comment> found = new HashMap<>(mapByOrigins(identities));
        if (!ids.isEmpty()) {
            find("id in ?1 and origin is null", ids).stream()
                    .filter(comment -> identities.contains(comment.identity()))
                    .forEach(comment -> found.put(comment.identity(), comment));
        }
        return found;
    }

    /**
     * Comments below some articles, article by article, in the order of their ids.
     *
     * @param approved     only approved ones, and the empty places on which others hang
     * @param afterArticle the article and, in {@code afterId}, the comment after which they begin
     */
    public List<Comment> listBelow(Collection<Long> articleIds, boolean approved, long afterArticle, long afterId,
            int limit) {
        return articleIds.isEmpty() ? List.of() : find("articleId in ?1 and (articleId, id) > (?2, ?3)"
                + (approved ? " and visible = true" : "") + " order by articleId, id", articleIds, afterArticle,
                afterId).page(0, limit).list();
    }

    /** Comments by their ids; those that are not there are missing. */
    public Map<Long, Comment> mapByIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : find("id in ?1", ids).stream()
                .collect(Collectors.toMap(comment -> comment.id, Function.identity()));
    }

    /** Those of the ids that are taken. */
    public List<Long> listTakenIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : find("select c.id from Comment c where c.id in ?1", ids).project(Long.class).list();
    }

    /** Ids of the articles below which comments lie, by the comments' ids; those that are not there are missing. */
    public Map<Long, Long> mapArticleIds(Collection<Long> ids) {
        return find("select id, articleId from Comment where id in ?1", ids).project(Object[].class).stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Numbers about the approved comments below an article, in one statement. */
    public CommentSummary summarise(long articleId) {
        return getEntityManager().createQuery("select new dev.byline.comment.CommentSummary(count(c),"
                + " count(distinct c.rootId), count(case when c.depth > 1 then 1 end), count(c.userId),"
                + " count(distinct coalesce(c.emailHash, c.name)), max(c.createdAt), min(c.createdAt))"
                + " from Comment c where c.articleId = :article and c.visible = true and c.status = :status",
                CommentSummary.class).setParameter("article", articleId)
                .setParameter("status", CommentStatus.APPROVED).getSingleResult();
    }

    /** Ids of a writer's comments, the deepest first. */
    public List<Long> listIdsByWriter(String emailHash, int limit) {
        return find("select c.id from Comment c where c.emailHash = ?1 order by c.depth desc, c.id desc", emailHash)
                .page(0, limit).project(Long.class).list();
    }

    /** One page of a writer's comments in the order of their ids. */
    public List<Comment> listByWriter(String emailHash, long afterId, int limit) {
        return find("emailHash = ?1 and id > ?2 order by id", emailHash, afterId).page(0, limit).list();
    }

    /** Ids of comments that say something, in lower case, or are shown to; in the order of the ids. */
    public List<Long> listIdsThatSay(String like, long afterId, int limit) {
        return find("select c.id from Comment c where c.id > ?2 and (lower(c.text) like ?1 or lower(c.html) like ?1"
                + " or lower(c.name) like ?1 or lower(c.website) like ?1) order by c.id", like, afterId)
                .page(0, limit).project(Long.class).list();
    }

    /**
     * Ids of what was thrown away before a moment and has not been removed for good, the oldest first; without that of
     * which the desk still has to hear its writer.
     */
    public List<Long> listIdsToClear(Instant before, int limit) {
        return find("select c.id from Comment c where c.status in ?1 and c.updatedAt < ?2 and (c.text <> ''"
                + " or not exists (select 1 from Comment r where r.parentId = c.id))"
                + " and not exists (select 1 from ModerationStatement s where s.commentId = c.id"
                + " and s.appealedAt is not null and s.outcome is null) order by c.updatedAt, c.id",
                List.of(CommentStatus.SPAM, CommentStatus.TRASH), before)
                .page(0, limit).project(Long.class).list();
    }

    /** Comments by their ids, locked in that order against other writers until the transaction ends. */
    public List<Comment> listLocked(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Whether anything hangs right below a comment, visible or not. */
    public boolean hasReplies(long id) {
        return count("parentId", id) > 0;
    }

    /** Whether a comment has visible replies right below it. */
    public boolean hasVisibleReplies(long id) {
        return count("parentId = ?1 and visible = true", id) > 0;
    }

    /** Whether another approved comment bears the address. */
    public boolean hasOtherApproved(String emailHash, long id) {
        return find("emailHash = ?1 and status = ?2 and id <> ?3", emailHash, CommentStatus.APPROVED, id)
                .page(0, 1).firstResultOptional().isPresent();
    }

    /** Forgets network addresses and user agents of comments older than a moment; how many had any. */
    public int forgetNetwork(Instant before) {
        return update("networkAddress = null, userAgent = null where createdAt < ?1"
                + " and (networkAddress is not null or userAgent is not null)", before);
    }

    private List<Comment> page(String where, Parameters values, String field, boolean descending, Cursor cursor,
            int limit) {
        boolean down = descending != (cursor != null && cursor.backward());
        String condition = where;
        if (cursor != null) {
            condition += " and (" + field + ", id) " + (down ? "<" : ">") + " (:value, :id)";
            values.and("value", Instant.parse(cursor.value())).and("id", cursor.id());
        }
        String direction = down ? " desc" : "";
        return find("from Comment c where " + condition + " order by " + field + direction + ", id" + direction, values)
                .page(0, limit + 1).list();
    }
}
