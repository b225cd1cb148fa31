package dev.byline.comment;

import java.time.Duration;
import java.time.Instant;

import dev.byline.data.SiteSecret;
import dev.byline.http.Times;
import dev.byline.security.OwnershipCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tokens that prove who wrote a comment, for {@code byline.comments.ownership-days} from its creation on. They are
 * derived from the site's secret instead of stored, so that a retry after a lost answer gets the same one.
 */
@ApplicationScoped
public class Ownership {

    /** What is compared with where there is no comment, so that it takes as long as where there is one. */
    private static final Comment NOBODYS = nobodys();

    @Inject
    SiteSecret secret;

    @Inject
    CommentConfig config;

    /** The token of a comment. */
    public String tokenOf(Comment comment) {
        return OwnershipCredential.PREFIX + comment.id + "." + secret.token("ownership",
                comment.id + " " + comment.createdAt);
    }

    /**
     * Whether a token is that of the comment and still good.
     *
     * @param token   as it came, {@code null} for none
     * @param comment {@code null} if there is none: then nothing is proven, in the same time
     */
    public boolean proves(String token, Comment comment) {
        if (token == null) {
            return false;
        }
        boolean equal = SiteSecret.equal(tokenOf(comment == null ? NOBODYS : comment), token);
        return equal && comment != null && !isExpired(comment) && !isNobodys(comment);
    }

    /** Whether its writer was erased; who took a comment back may still see that. */
    private static boolean isNobodys(Comment comment) {
        return comment.email.isEmpty() && !comment.withdrawn;
    }

    private boolean isExpired(Comment comment) {
        return config.ownershipDays() > 0
                && !Times.now().isBefore(comment.createdAt.plus(Duration.ofDays(config.ownershipDays())));
    }

    private static Comment nobodys() {
        Comment comment = new Comment();
        comment.id = 0L;
        comment.createdAt = Instant.EPOCH;
        return comment;
    }

    /** The id of the comment that a token speaks of, {@code null} if it is no ownership token. Proves nothing yet. */
    public static Long commentId(String token) {
        if (token == null || !token.matches(OwnershipCredential.PREFIX + "[1-9]\\d{0,17}\\.[A-Za-z0-9_-]{43}")) {
            return null;
        }
        return Long.valueOf(token.substring(OwnershipCredential.PREFIX.length(), token.indexOf('.')));
    }
}
