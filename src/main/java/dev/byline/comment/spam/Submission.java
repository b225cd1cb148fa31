package dev.byline.comment.spam;

import dev.byline.article.Article;
import dev.byline.comment.Comment;

/**
 * A submission whose shape and limits are right, as the checks see it.
 *
 * @param article the public article below which it goes
 * @param parent  the comment that it replies to, {@code null} for none
 * @param name    the writer's name in one line
 * @param email   the writer's address, valid
 * @param emailHash keyed hash of the normalised address
 * @param website a safe address, or {@code null}
 * @param text    what was typed
 * @param html    what was made of it, sanitised and not empty
 * @param wantsReplies whether the writer wants to hear of replies
 * @param sender  where it came from
 * @param signals what the form carried besides what was typed
 * @param edited  id of the stored comment of which this is a new wording, {@code null} for a new comment. An edit comes
 *                without signals, and is no duplicate of what it replaces
 */
public record Submission(Article article, Comment parent, String name, String email, String emailHash,
        String website, String text, String html, boolean wantsReplies, Sender sender, Signals signals,
        Long edited) {

    /** A new comment. */
    public Submission(Article article, Comment parent, String name, String email, String emailHash, String website,
            String text, String html, boolean wantsReplies, Sender sender, Signals signals) {
        this(article, parent, name, email, emailHash, website, text, html, wantsReplies, sender, signals, null);
    }

    /** A stored comment as if it were sent now, without the signals and rights of its sender. */
    public static Submission of(Comment comment, Article article) {
        return new Submission(article, null, comment.name, comment.email, comment.emailHash, comment.website,
                comment.text, comment.html, comment.notify, new Sender(comment.networkAddress, comment.userAgent, null,
                        null, comment.userId, false), Signals.NONE);
    }

    /**
     * Where a submission came from.
     *
     * @param networkAddress honest client address
     * @param userAgent      as sent, cut to what is kept; {@code null} if none
     * @param key            retry key, {@code null} if none
     * @param ownership      ownership token of an earlier comment, {@code null} if none
     * @param userId         desk user, {@code null} for readers
     * @param trusted        whether the desk's rights make checks needless
     */
    public record Sender(String networkAddress, String userAgent, String key, String ownership, Long userId,
            boolean trusted) {
    }

    /**
     * What the form carried besides what was typed; each is {@code null} where it was not sent.
     *
     * @param trap   what stood in the field that people do not see
     * @param opened when the form was handed out, signed
     * @param proof  a proof of work
     */
    public record Signals(String trap, String opened, String proof) {

        /** Nothing was sent. */
        public static final Signals NONE = new Signals(null, null, null);
    }
}
