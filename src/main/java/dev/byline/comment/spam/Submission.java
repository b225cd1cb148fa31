package dev.byline.comment.spam;

import java.time.Instant;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;

/**
 * A submission whose shape and limits are right, as the checks see it.
 *
 * @param article the public article below which it goes
 * @param parent  the comment that it replies to, {@code null} for none
 * @param name    the writer's name in one line
 * @param email   the writer's address, valid; empty for members of the desk who gave none
 * @param emailHash keyed hash of the normalised address, empty if there is none
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
                comment.text(), comment.html(), comment.notify, new Sender(comment.networkAddress, comment.userAgent, null,
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
     * @param terms          what somebody whom the desk trusts determines
     */
    public record Sender(String networkAddress, String userAgent, String key, String ownership, Long userId,
            boolean trusted, Terms terms) {

        /** A sender who determines nothing. */
        public Sender(String networkAddress, String userAgent, String key, String ownership, Long userId,
                boolean trusted) {
            this(networkAddress, userAgent, key, ownership, userId, trusted, Terms.NONE);
        }

        /** The same for another desk user, or for a reader. */
        public Sender writingAs(Long otherUser) {
            return new Sender(networkAddress, userAgent, key, ownership, otherUser, trusted, terms);
        }

        /** The same with an origin that a moderator tells; {@code null} for what stays as it is. */
        public Sender from(String address, String agent) {
            return new Sender(address == null ? networkAddress : address, agent == null ? userAgent : agent, key,
                    ownership, userId, trusted, terms);
        }

        /** The same with what a moderator determines; heeded only where the sender is trusted. */
        public Sender on(Terms others) {
            return new Sender(networkAddress, userAgent, key, ownership, userId, trusted, others);
        }

        /** Whether it is a member of the desk, who needs no e-mail address to be known. */
        public boolean isMember() {
            return trusted || userId != null;
        }
    }

    /**
     * What a moderator determines about a comment that comes in through the desk's own tools.
     *
     * @param status  where it shall stand, {@code null} for approved
     * @param written when it was written, {@code null} for now
     */
    public record Terms(CommentStatus status, Instant written) {

        /** Nothing is determined. */
        public static final Terms NONE = new Terms(null, null);
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
