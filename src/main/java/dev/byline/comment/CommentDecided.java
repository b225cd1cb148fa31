package dev.byline.comment;

/**
 * A person of the desk has changed where a comment stands, also by undoing or by answering an appeal. Fired inside the
 * transaction, while the article is locked.
 *
 * @param commentId which comment
 * @param articleId below which article
 * @param before    where it stood; {@code null} if the desk wrote it just now
 * @param after     where it stands
 * @param actor     name of the desk user; never shown to readers
 */
public record CommentDecided(long commentId, long articleId, CommentStatus before, CommentStatus after, String actor) {
}
