package dev.byline.comment;

import java.time.Duration;
import java.time.Instant;

import dev.byline.data.SiteSecret;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Shows a new comment to its writer for a short time: as a preview if it waits, and with the link by which it can be
 * changed and deleted. The token in the page's address names one comment and is signed,
 * so that it can neither be guessed nor be moved to another comment or a later time. Links in WordPress' form tell the
 * comment and a hash apart; there the hash of WordPress depends on nothing but the second of the comment.
 */
@ApplicationScoped
public class HeldPreviews {

    /** How long a preview can be seen. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int HASH_LENGTH = 32;
    private static final int TIME_LENGTH = 8;

    @Inject
    SiteSecret secret;

    @Inject
    CommentRepository comments;

    @Inject
    Ownership ownership;

    /** The token for a comment, good from a moment on for {@link #LIFETIME}. */
    public String token(long commentId, Instant now) {
        String content = commentId + "." + now.plus(LIFETIME).getEpochSecond();
        return content + "." + secret.token("held preview", content);
    }

    /**
     * The comment that a token shows below an article.
     *
     * @param token as it came, {@code null} for none
     * @return {@code null} for a wrong or old token, or if the comment was removed
     */
    public Comment find(String token, long articleId) {
        return shown(token == null ? null : commentId(token, Times.now()), articleId);
    }

    /**
     * The comment that a link in WordPress' form shows below an article.
     *
     * @param unapproved the comment's id as it came, {@code null} for none
     * @param hash       as it came, {@code null} for none
     * @return {@code null} for a wrong or old hash, or if the comment was removed
     */
    public Comment find(String unapproved, String hash, long articleId) {
        return unapproved == null || hash == null || !unapproved.matches("[1-9]\\d{0,17}")
                || !isHash(Long.parseLong(unapproved), hash, Times.now()) ? null
                : shown(Long.valueOf(unapproved), articleId);
    }

    /**
     * The comment that a browser proves to have sent a short time ago and that waits.
     *
     * @param token ownership token that the browser kept, {@code null} for none
     */
    public Comment findOwn(String token, long articleId) {
        Comment comment = shown(Ownership.commentId(token), articleId);
        return comment != null && !comment.isApproved() && comment.createdAt.plus(LIFETIME).isAfter(Times.now())
                && ownership.proves(token, comment) ? comment : null;
    }

    /** The hash for a link in WordPress' form, as long as one of WordPress and good for {@link #LIFETIME}. */
    public String hash(long commentId, Instant now) {
        return signed(commentId, "%08x".formatted(now.plus(LIFETIME).getEpochSecond()));
    }

    private boolean isHash(long commentId, String hash, Instant now) {
        return hash.matches("[0-9a-f]{" + HASH_LENGTH + "}")
                && SiteSecret.equal(signed(commentId, hash.substring(0, TIME_LENGTH)), hash)
                && now.getEpochSecond() < Long.parseLong(hash.substring(0, TIME_LENGTH), 16);
    }

    private String signed(long commentId, String end) {
        return end + secret.hex("held preview link", commentId + "." + end).substring(0, HASH_LENGTH - TIME_LENGTH);
    }

    private Comment shown(Long id, long articleId) {
        Comment comment = id == null ? null : comments.findById(id);
        // What was taken for spam looks held, as everywhere to its writer.
        return comment != null && comment.articleId == articleId && comment.status != CommentStatus.TRASH ? comment
                : null;
    }

    /** The id in a token, {@code null} if it is wrong or too old. */
    public Long commentId(String token, Instant now) {
        if (!token.matches("[1-9]\\d{0,17}\\.\\d{1,12}\\.[A-Za-z0-9_-]{43}")) {
            return null;
        }
        String[] parts = token.split("\\.");
        boolean signed = SiteSecret.equal(secret.token("held preview", parts[0] + "." + parts[1]), parts[2]);
        return signed && now.getEpochSecond() < Long.parseLong(parts[1]) ? Long.valueOf(parts[0]) : null;
    }
}
