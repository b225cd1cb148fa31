package dev.byline.comment.moderation;

import dev.byline.comment.CommentStatus;
import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotNull;

/**
 * One decision among many.
 *
 * @param id          which comment
 * @param status      where it shall stand
 * @param reason      why it is removed, told to its writer; only with {@code spam} and {@code trash}
 * @param explanation the reason in the moderator's words, told to the writer too
 */
public record Decision(@NotNull(message = "Say which comment") Long id,
        @NotNull(message = "Say what becomes of it") CommentStatus status, Reason reason,
        @MaxBytes(Ruling.MAX_EXPLANATION) String explanation) {

    /** A decision without a reason. */
    public Decision(Long id, CommentStatus status) {
        this(id, status, null, null);
    }
}
