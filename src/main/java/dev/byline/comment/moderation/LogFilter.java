package dev.byline.comment.moderation;

import java.util.Map;

/**
 * Which entries of the log are wanted; {@code null} fields do not restrict.
 *
 * @param commentId about which comment
 * @param articleId about comments below which article
 * @param actor     who acted
 * @param action    what was done
 */
public record LogFilter(Long commentId, Long articleId, String actor, Action action) {

    /** The whole log. */
    public static final LogFilter ALL = new LogFilter(null, null, null, null);

    /** The condition in HQL; its values are added to the map. */
    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder("1 = 1");
        add(where, values, "commentId", commentId);
        add(where, values, "articleId", articleId);
        add(where, values, "actor", actor);
        add(where, values, "action", action);
        return where.toString();
    }

    private static void add(StringBuilder where, Map<String, Object> values, String field, Object wanted) {
        if (wanted != null) {
            where.append(" and ").append(field).append(" = :").append(field);
            values.put(field, wanted);
        }
    }
}
