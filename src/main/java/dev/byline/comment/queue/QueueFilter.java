package dev.byline.comment.queue;

import java.util.Map;

import dev.byline.comment.CommentStatus;

/**
 * Which comments the desk wants to see; {@code null} fields do not restrict.
 *
 * @param show      what they have in common
 * @param articleId below which article
 * @param rule      name of a rule under which something was found
 * @param emailHash whose, by the keyed hash of the writer's address
 */
public record QueueFilter(Show show, Long articleId, String rule, String emailHash) {

    /** What the comments of a queue have in common. */
    public enum Show {
        /** They wait for a decision. */
        PENDING(CommentStatus.PENDING),
        /** Readers have reported them, and nobody has settled that. */
        REPORTED(null),
        /** They were removed, their writers object, and nobody has answered. */
        APPEALED(null),
        /** They were taken for spam. */
        SPAM(CommentStatus.SPAM),
        /** They are public. */
        APPROVED(CommentStatus.APPROVED),
        /** They were thrown away. */
        TRASH(CommentStatus.TRASH);

        private final CommentStatus status;

        Show(CommentStatus status) {
            this.status = status;
        }
    }

    /** The condition in HQL on a comment {@code c}; its values are added to the map. */
    String where(Map<String, Object> values) {
        StringBuilder where = new StringBuilder(switch (show) {
            case REPORTED -> "exists (select 1 from CommentReport r where r.commentId = c.id and r.settled = false)";
            case APPEALED -> "exists (select 1 from ModerationStatement s where s.commentId = c.id"
                    + " and s.appealedAt is not null and s.outcome is null)";
            default -> "c.status = :status";
        });
        if (show.status != null) {
            values.put("status", show.status);
        }
        if (articleId != null) {
            where.append(" and c.articleId = :article");
            values.put("article", articleId);
        }
        if (rule != null) {
            where.append(" and exists (select 1 from StoredFinding f where f.commentId = c.id and f.rule = :rule)");
            values.put("rule", rule);
        }
        if (emailHash != null) {
            where.append(" and c.emailHash = :writer");
            values.put("writer", emailHash);
        }
        return where.toString();
    }
}
