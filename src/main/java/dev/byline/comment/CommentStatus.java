package dev.byline.comment;

/** Where a comment stands. Only {@link #APPROVED} ones exist for the public. */
public enum CommentStatus {
    /** Waits for a moderator. */
    PENDING,
    /** Public. */
    APPROVED,
    /** Taken for spam. */
    SPAM,
    /** Thrown away, but kept for a while. */
    TRASH
}
