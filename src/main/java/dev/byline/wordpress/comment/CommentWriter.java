package dev.byline.wordpress.comment;

/**
 * In whose name a comment is written.
 *
 * @param name    public name
 * @param email   empty where none is known
 * @param website {@code null} for none
 * @param userId  the desk user, {@code null} for readers
 */
public record CommentWriter(String name, String email, String website, Long userId) {
}
