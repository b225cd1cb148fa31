package dev.byline.comment;

/**
 * A fact about a comment. Fired inside the transaction; observe it after commit.
 *
 * @param commentId which comment
 * @param articleId below which article
 * @param change    what happened
 */
public record CommentEvent(long commentId, long articleId, Change change) {

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
