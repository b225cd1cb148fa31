package dev.byline.comment;

/**
 * A fact about a comment. Fired inside the transaction; observe it after commit.
 *
 * @param comment as it stands now; to be read only, since a new one is not Hibernate's
 * @param change  what happened
 */
public record CommentEvent(Comment comment, Change change) {

    /** Which comment. */
    public long commentId() {
        return comment.id;
    }

    /** Below which article. */
    public long articleId() {
        return comment.articleId;
    }

    /** What happened. */
    public enum Change {
        /** It was sent and waits, or was taken for spam. */
        HELD,
        /** It became public. */
        APPROVED,
        /** It is public and says something else now. */
        EDITED,
        /** It is no longer public. */
        REMOVED,
        /** It and perhaps others below the same article came from elsewhere; they are older than they look. */
        IMPORTED
    }
}
