package dev.byline.comment.owner;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.byline.comment.CommentRevisionView;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.appeal.StatementView;

/**
 * Everything that is stored about one comment and its writer, for that writer. Left out is what is about others: who
 * reported the comment, and what the checks found — that speaks of other writers' comments and of the site's defence.
 * What was taken for spam is said to wait, as everywhere to its writer.
 *
 * @param article        slug of the article, {@code null} while that is not public
 * @param parent         id of the comment above, {@code null} at the top
 * @param text           what was typed
 * @param html           what was made of it
 * @param networkAddress whence it was sent, {@code null} once that is forgotten
 * @param userAgent      by which program, {@code null} once that is forgotten
 * @param wantsReplies   whether the writer wants to hear of replies
 * @param emailProven    whether the writer showed that the address is theirs
 * @param statement      why it was removed, {@code null} where there is nothing to say
 * @param revisions      what it said before, latest first, 100 at the most
 */
public record OwnExport(long id, String article, Long parent, CommentStatus status, String notice, String name,
        String email, String website, String text, String html, String networkAddress, String userAgent,
        @JsonProperty("notify") boolean wantsReplies, boolean emailProven, Instant createdAt, Instant updatedAt,
        Instant editedAt, StatementView statement, List<CommentRevisionView> revisions) {
}
