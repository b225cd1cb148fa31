package dev.byline.comment;

import dev.byline.data.SiteSecret;
import dev.byline.security.OwnershipCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tokens that prove who wrote a comment. They are derived from the site's secret instead of stored, so that a retry
 * after a lost answer gets the same one.
 */
@ApplicationScoped
public class Ownership {

    @Inject
    SiteSecret secret;

    /** The token of a comment. */
    public String tokenOf(Comment comment) {
        return OwnershipCredential.PREFIX + comment.id + "." + secret.token("ownership",
                comment.id + " " + comment.createdAt);
    }

    /** Whether a token is that of the comment. */
    public boolean proves(String token, Comment comment) {
        return token != null && SiteSecret.equal(tokenOf(comment), token);
    }

    /** The id of the comment that a token speaks of, {@code null} if it is no ownership token. Proves nothing yet. */
    public static Long commentId(String token) {
        if (token == null || !token.matches(OwnershipCredential.PREFIX + "[1-9]\\d{0,17}\\.[A-Za-z0-9_-]{43}")) {
            return null;
        }
        return Long.valueOf(token.substring(OwnershipCredential.PREFIX.length(), token.indexOf('.')));
    }
}
