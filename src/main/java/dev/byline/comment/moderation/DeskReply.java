package dev.byline.comment.moderation;

import dev.byline.comment.submission.ReplyField;
import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotBlank;

/**
 * What the desk answers to a comment.
 *
 * @param comment the text, under the same limits and rules as a reader's
 */
public record DeskReply(
        @NotBlank(message = "Please type your comment") @MaxBytes(ReplyField.COMMENT_BYTES) String comment) {
}
