package dev.byline.comment.report;

import dev.byline.comment.moderation.Reason;
import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.NotNull;

/**
 * What a reader reports.
 *
 * @param reason what is wrong with the comment
 * @param detail more about it, for the desk only
 */
public record ReportDraft(@NotNull(message = "Please choose a reason") Reason reason,
        @MaxBytes(ReportDraft.DETAIL_BYTES) String detail) {

    /** Bytes in UTF-8 that the detail takes at the most. */
    public static final int DETAIL_BYTES = 1000;
}
