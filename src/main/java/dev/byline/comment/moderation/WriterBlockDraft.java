package dev.byline.comment.moderation;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whom to block.
 *
 * @param comment the writer of which comment
 * @param by      known by the e-mail address, the network, or both
 * @param note    why, for moderators
 */
public record WriterBlockDraft(@NotNull(message = "Say which comment") Long comment,
        @NotEmpty(message = "Say by what the writer is known") List<WriterBlock.By> by, @Size(max = 500) String note) {
}
