package dev.byline.comment.moderation;

import dev.byline.comment.CommentStatus;
import jakarta.validation.constraints.NotNull;

/**
 * One decision among many.
 *
 * @param id     which comment
 * @param status where it shall stand
 */
public record Decision(@NotNull(message = "Say which comment") Long id,
        @NotNull(message = "Say what becomes of it") CommentStatus status) {
}
