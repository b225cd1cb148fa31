package dev.byline.comment.appeal;

import dev.byline.comment.appeal.ModerationStatement.Outcome;
import dev.byline.comment.moderation.Ruling;
import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotNull;

/**
 * What the desk answers to an appeal.
 *
 * @param outcome whether the removal stands; if not, the comment is back at once
 * @param answer  in words, for the writer
 */
public record AppealAnswer(@NotNull(message = "Say whether the removal stands") Outcome outcome,
        @MaxBytes(Ruling.MAX_EXPLANATION) String answer) {
}
