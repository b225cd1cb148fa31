package dev.byline.comment;

/**
 * Somebody asks the desk to look at a comment. Fired inside the transaction.
 *
 * @param commentId which comment
 * @param cause     what was done
 */
public record DeskWanted(long commentId, Cause cause) {

    /** What was done. */
    public enum Cause {
        /** A reader reported it. */
        REPORTED,
        /** Its writer objects to its removal. */
        APPEALED
    }
}
