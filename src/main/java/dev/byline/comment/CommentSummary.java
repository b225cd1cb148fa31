package dev.byline.comment;

import java.time.Instant;

/**
 * Numbers about the approved comments below one article.
 *
 * @param count    all of them
 * @param threads  discussions: top-level comments with what hangs below them, in which at least one is approved
 * @param replies  those that reply to another comment
 * @param byDesk   those that signed-in members of the desk wrote
 * @param writers  different writers, told apart by their e-mail addresses, or by their names where there are none
 * @param newestAt when the newest was written; {@code null} if there is none
 * @param oldestAt when the oldest was written; {@code null} if there is none
 */
public record CommentSummary(long count, long threads, long replies, long byDesk, long writers, Instant newestAt,
        Instant oldestAt) {
}
