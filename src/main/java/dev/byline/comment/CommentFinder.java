package dev.byline.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.byline.article.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * Reads comments together with their articles, and pages of lists by number. A list is to be counted before it is read,
 * since its order may add values to it. Needs a transaction.
 */
@ApplicationScoped
public class CommentFinder {

    private static final String PLACED = "select c, a from Comment c join Article a on a.id = c.articleId where ";
    private static final String NEWEST = "c.id in (select p.id from (select n.id as id, row_number() over"
            + " (partition by n.%1$s order by n.createdAt desc, n.id desc) as place from Comment n"
            + " where n.%1$s in :places and n.status = CommentStatus.APPROVED) p where p.place <= :most)";

    @Inject
    CommentRepository comments;

    /** Ways to sort a list. Equal values are decided by the id, descending unless it is said otherwise. */
    public enum Order {
        /** By the time when it was written; equal times by the id in the same direction. */
        DATE("c.createdAt"),
        /** By id. */
        ID("c.id"),
        /** By the article. */
        ARTICLE("c.articleId"),
        /** By the comment above, those at the top first. */
        PARENT("coalesce(c.parentId, 0)"),
        /** By nothing else than the id, descending. */
        NONE(null);

        private final String field;

        Order(String field) {
            this.field = field;
        }
    }

    /** How many comments a list has. */
    public long count(CommentFilter filter) {
        TypedQuery<Long> query = entities().createQuery("select count(*) from Comment c join Article a"
                + " on a.id = c.articleId where " + filter.conditions().where(), Long.class);
        filter.conditions().values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** A page of a list. */
    public List<PlacedComment> listPage(CommentFilter filter, Order order, boolean descending, int offset, int limit) {
        String direction = descending ? " desc" : "";
        String by = switch (order) {
            case NONE -> "c.id desc";
            case ID -> "c.id" + direction;
            case DATE -> order.field + direction + ", c.id" + direction;
            default -> order.field + direction + ", c.id desc";
        };
        return list(filter, by, offset, limit);
    }

    /** A page of a list in the order in which ids are given. */
    public List<PlacedComment> listPageAsGiven(CommentFilter filter, List<Long> ids, int offset, int limit) {
        return list(filter, ids.isEmpty() ? "c.id desc" : filter.conditions().inOrder("c.id", ids) + ", c.id desc", offset,
                limit);
    }

    /** Comments by their ids; those that are not there are missing. */
    public Map<Long, PlacedComment> mapPlaced(CommentFilter filter, Collection<Long> ids) {
        Map<Long, PlacedComment> all = new HashMap<>();
        if (!ids.isEmpty()) {
            list(filter.ids(ids), "c.id", 0, ids.size()).forEach(each -> all.put(each.comment().id, each));
        }
        return all;
    }

    /** One comment, if it passes. */
    public Optional<PlacedComment> findPlaced(CommentFilter filter, long id) {
        return Optional.ofNullable(mapPlaced(filter, List.of(id)).get(id));
    }

    /** The newest approved comments below each of some articles, newest first, at most {@code most} below each. */
    public List<PlacedComment> listNewestBelowArticles(CommentFilter filter, Collection<Long> articleIds, int most) {
        return newest("articleId", filter, articleIds, most);
    }

    /** The newest approved replies right below each of some comments, newest first, at most {@code most} below each. */
    public List<PlacedComment> listNewestBelowComments(CommentFilter filter, Collection<Long> commentIds, int most) {
        return newest("parentId", filter, commentIds, most);
    }

    /** Those of the comments that have replies right below them that everybody may see. */
    public Set<Long> listWithReplies(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(entities().createQuery("select distinct c.parentId from Comment c"
                + " where c.parentId in :ids and c.status = CommentStatus.APPROVED", Long.class)
                .setParameter("ids", ids).getResultList());
    }

    /** The authors as whom desk users write, by the users' ids; those without one are missing. */
    public Map<Long, Long> mapAuthors(Collection<Long> userIds) {
        Map<Long, Long> authors = new HashMap<>();
        if (!userIds.isEmpty()) {
            entities().createQuery("select u.id, u.authorId from User u where u.id in :ids and u.authorId is not null",
                    Object[].class).setParameter("ids", userIds).getResultList()
                    .forEach(row -> authors.put((Long) row[0], (Long) row[1]));
        }
        return authors;
    }

    private List<PlacedComment> newest(String place, CommentFilter filter, Collection<Long> places, int most) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>(filter.conditions().values());
        values.put("places", places);
        values.put("most", (long) most);
        return list(filter.conditions().where() + " and " + NEWEST.formatted(place) + " order by c.createdAt desc, c.id desc", values, 0,
                places.size() * most);
    }

    private List<PlacedComment> list(CommentFilter filter, String order, int offset, int limit) {
        return list(filter.conditions().where() + " order by " + order, filter.conditions().values(), offset, limit);
    }

    private List<PlacedComment> list(String where, Map<String, Object> values, int offset, int limit) {
        TypedQuery<Object[]> query = entities().createQuery(PLACED + where, Object[].class);
        values.forEach(query::setParameter);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
                .map(row -> new PlacedComment((Comment) row[0], (Article) row[1])).toList();
    }

    private EntityManager entities() {
        return comments.getEntityManager();
    }
}
