package dev.byline.comment.submission;

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
 * @param subject  the form's trap field: people do not see it and leave it empty
 * @param opened   the form's signed time
 * @param proof    a proof of work, where the form asked for one
 */
public record SubmissionDraft(
        @NotBlank(message = "Please enter your name") @MaxBytes(ReplyField.NAME_BYTES) String name,
        @NotBlank(message = "Please enter your email address") @MaxBytes(ReplyField.EMAIL_BYTES) String email,
        @MaxBytes(ReplyField.WEBSITE_BYTES) String website,
        @NotBlank(message = "Please type your comment") @MaxBytes(ReplyField.COMMENT_BYTES) String comment,
        Long parent,
        Boolean remember,
        @JsonProperty("notify") Boolean wantsReplies,
        @MaxBytes(2000) String subject,
        @MaxBytes(500) String opened,
        @MaxBytes(8000) String proof) {
}
