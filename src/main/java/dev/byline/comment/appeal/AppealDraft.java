package dev.byline.comment.appeal;

import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotBlank;

/**
 * A writer's objection to the removal of a comment.
 *
 * @param text why the comment should be back
 */
public record AppealDraft(
        @NotBlank(message = "Please say why") @MaxBytes(AppealDraft.TEXT_BYTES) String text) {

    /** Bytes in UTF-8 that an appeal takes at the most. */
    public static final int TEXT_BYTES = 2000;
}
