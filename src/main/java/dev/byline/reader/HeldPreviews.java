package dev.byline.reader;

import java.time.Duration;
import java.time.Instant;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.data.SiteSecret;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Shows a new comment to its writer for a short time: as a preview if it waits, and with the link by which it can be
 * changed and deleted. The token in the page's address names one comment and is signed,
 * so that it can neither be guessed nor be moved to another comment or a later time.
 */
@ApplicationScoped
public class HeldPreviews {

    /** How long a preview can be seen. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    @Inject
    SiteSecret secret;

    @Inject
    CommentRepository comments;

    /** The token for a comment, good from a moment on for {@link #LIFETIME}. */
    String token(long commentId, Instant now) {
        String content = commentId + "." + now.plus(LIFETIME).getEpochSecond();
        return content + "." + secret.token("held preview", content);
    }

    /**
     * The comment that a token shows below an article.
     *
     * @param token as it came, {@code null} for none
     * @return {@code null} for a wrong or old token, or if the comment was removed
     */
    Comment find(String token, long articleId) {
        Long id = token == null ? null : commentId(token, Times.now());
        Comment comment = id == null ? null : comments.findById(id);
        // What was taken for spam looks held, as everywhere to its writer.
        return comment != null && comment.articleId == articleId && comment.status != CommentStatus.TRASH ? comment
                : null;
    }

    /** The id in a token, {@code null} if it is wrong or too old. */
    Long commentId(String token, Instant now) {
        if (!token.matches("[1-9]\\d{0,17}\\.\\d{1,12}\\.[A-Za-z0-9_-]{43}")) {
            return null;
        }
        String[] parts = token.split("\\.");
        boolean signed = SiteSecret.equal(secret.token("held preview", parts[0] + "." + parts[1]), parts[2]);
        return signed && now.getEpochSecond() < Long.parseLong(parts[1]) ? Long.valueOf(parts[0]) : null;
    }
}
