package dev.byline.comment;

/**
 * What is stated to a writer about the removal of a comment, or about an objection to it, has changed; perhaps nothing
 * is stated any more. Fired inside the transaction.
 *
 * @param commentId which comment
 */
public record StatementChanged(long commentId) {
}
