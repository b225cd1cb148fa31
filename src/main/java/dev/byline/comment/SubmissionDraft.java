package dev.byline.comment;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotBlank;

/**
 * A comment as its writer sends it. Limits are those of {@link ReplyField}.
 *
 * @param name     the writer's public name
 * @param email    the writer's address, never published
 * @param website  the writer's website
 * @param comment  the text; some inline HTML is kept
 * @param parent   id of the comment that this replies to
 * @param remember whether the browser should keep name, e-mail and website; concerns forms only
 * @param wantsReplies whether the writer wants to hear of replies
 */
public record SubmissionDraft(
        @NotBlank(message = "Please enter your name") @MaxBytes(ReplyField.NAME_BYTES) String name,
        @NotBlank(message = "Please enter your email address") @MaxBytes(ReplyField.EMAIL_BYTES) String email,
        @MaxBytes(ReplyField.WEBSITE_BYTES) String website,
        @NotBlank(message = "Please type your comment") @MaxBytes(ReplyField.COMMENT_BYTES) String comment,
        Long parent,
        Boolean remember,
        @JsonProperty("notify") Boolean wantsReplies) {
}
