package dev.byline.comment;

import java.time.Duration;
import java.time.Instant;

import dev.byline.article.Article;
import dev.byline.article.CommentHold;
import dev.byline.http.Times;

/**
 * How comments are taken below one article: what the article says, else what the site says.
 *
 * @param open      whether readers may comment now
 * @param closedFor why not, for people; {@code null} if open
 * @param closes    when they close by themselves; {@code null} if they do not, or are closed already
 * @param hold      which comments wait for a moderator
 * @param holdLinks links that make a comment wait, 0 for no limit
 * @param depth     how deep replies may lie
 */
public record CommentRules(boolean open, String closedFor, Instant closes, CommentHold hold, int holdLinks, int depth) {

    /** What readers are told below an article that takes no comments, in WordPress' words. */
    public static final String CLOSED = "Comments are closed.";

    /** The rules of an article at this moment. */
    public static CommentRules of(Article article, CommentConfig site) {
        int days = article.commentsCloseDays != null ? article.commentsCloseDays : site.closeAfterDays();
        Instant closing = days == 0 ? null : article.publishedAt.plus(Duration.ofDays(days));
        boolean wanted = article.commentsOpen != null ? article.commentsOpen : site.open();
        String closedFor = null;
        if (!wanted) {
            closedFor = CLOSED;
        } else if (closing != null && !Times.now().isBefore(closing)) {
            closedFor = "Comments closed " + days + (days == 1 ? " day" : " days") + " after publication.";
        }
        return new CommentRules(closedFor == null, closedFor, closedFor == null ? closing : null,
                article.commentsHold != null ? article.commentsHold : site.hold(),
                article.commentsHoldLinks != null ? article.commentsHoldLinks : site.holdLinks(), site.depth());
    }
}
