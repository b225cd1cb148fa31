package dev.byline.comment;

/**
 * The writer of a stored comment wants to hear of replies from now on. Fired inside the transaction.
 *
 * @param commentId which comment
 */
public record RepliesWanted(long commentId) {
}
