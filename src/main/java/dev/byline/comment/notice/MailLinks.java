package dev.byline.comment.notice;

import java.time.Duration;
import java.time.Instant;

import dev.byline.comment.Comment;
import dev.byline.data.SiteSecret;
import dev.byline.http.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes and reads the links in mails. Each token is signed for one purpose and one comment or desk user, so that it can
 * neither be guessed nor used for another. None of them holds an address.
 */
@ApplicationScoped
public class MailLinks {

    /** How long a confirmation can be given. */
    public static final Duration CONFIRM = Duration.ofDays(7);

    private static final String CONFIRM_SHAPE = "[1-9]\\d{0,17}\\.\\d{1,12}\\.[A-Za-z0-9_-]{43}";
    private static final String UNSUBSCRIBE_SHAPE = "[cu][1-9]\\d{0,17}\\.[A-Za-z0-9_-]{43}";

    @Inject
    SiteSecret secret;

    @Inject
    SiteConfig site;

    /** What an unsubscribe token speaks of: mails about replies to a comment, or mails to a desk user. */
    public record Subscription(boolean ofUser, long id) {
    }

    /** The token that confirms the address of a comment, good from a moment on for {@link #CONFIRM}. */
    public String confirmToken(Comment comment, Instant now) {
        return confirmToken(comment, now.plus(CONFIRM).getEpochSecond());
    }

    /** The id of the comment that a confirm token speaks of, {@code null} if it is none. Proves nothing yet. */
    public static Long confirmedId(String token) {
        return token.matches(CONFIRM_SHAPE) ? Long.valueOf(token.substring(0, token.indexOf('.'))) : null;
    }

    /** Whether a token confirms the address that a comment has now. */
    public boolean confirms(String token, Comment comment, Instant now) {
        long end = Long.parseLong(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return comment.emailHash != null && SiteSecret.equal(token, confirmToken(comment, end))
                && now.getEpochSecond() < end;
    }

    /** The token that ends mails about replies to a comment. It is good for ever: old mails stay in mailboxes. */
    public String unsubscribeToken(Comment comment) {
        return unsubscribeToken("c" + comment.id);
    }

    /** The token that ends mails to a desk user about comments. */
    public String unsubscribeToken(long userId) {
        return unsubscribeToken("u" + userId);
    }

    /** What a token ends, {@code null} if it is none. */
    public Subscription subscription(String token) {
        if (!token.matches(UNSUBSCRIBE_SHAPE)) {
            return null;
        }
        String scope = token.substring(0, token.indexOf('.'));
        return SiteSecret.equal(token, unsubscribeToken(scope))
                ? new Subscription(scope.charAt(0) == 'u', Long.parseLong(scope.substring(1))) : null;
    }

    /** The page where an address is confirmed. */
    public String confirmPage(String token) {
        return site.link("/mail/confirm/" + token);
    }

    /** The page where mails are ended; a POST to it ends them at once (RFC 8058). */
    public String unsubscribePage(String token) {
        return site.link("/mail/unsubscribe/" + token);
    }

    private String confirmToken(Comment comment, long end) {
        return comment.id + "." + end + "."
                + secret.token("mail confirm", comment.id + " " + end + " " + comment.emailHash);
    }

    private String unsubscribeToken(String scope) {
        return scope + "." + secret.token("mail unsubscribe", scope);
    }
}
