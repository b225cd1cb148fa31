package dev.byline.comment.moderation;

import java.time.Instant;

import dev.byline.comment.CommentStatus;

/**
 * A line of the log of moderation.
 *
 * @param comment      id of the comment, {@code null} if it was about none, or about one that is gone
 * @param article      slug of the article below which it lies
 * @param before       where the comment stood, {@code null} if it was new or none is meant
 * @param after        where it stood then
 * @param actor        name of the desk user, or {@code checks}, {@code writer}, {@code privacy}
 * @param rulesVersion version of the rules that counted, 0 for the built-in ones
 * @param note         in a few words; never what a comment says
 * @param batch        what was done at once
 * @param undone       whether it was put back
 * @param undoable     whether it is of a kind that can be undone and has not been
 */
public record LogEntryView(long id, Long comment, String article, Action action, CommentStatus before,
        CommentStatus after, String actor, int rulesVersion, String note, String batch, boolean undone,
        boolean undoable, Instant createdAt) {
}
