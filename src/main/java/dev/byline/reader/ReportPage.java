package dev.byline.reader;

import java.util.List;

import dev.byline.comment.moderation.Reason;
import dev.byline.comment.report.ReportDraft;
import dev.byline.comment.report.ReportReason;
import dev.byline.http.FieldError;
import dev.byline.http.Words;

/**
 * The page on which a reader reports a comment.
 *
 * @param action  where the form goes
 * @param back    the comment on its page
 * @param name    who wrote the comment
 * @param html    what it says, sanitised when it was written
 * @param chosen  the reason that was chosen before, {@code null} for none
 * @param detail  what was typed before, empty for nothing
 * @param message why the report was not taken, {@code null} if that is no field's fault
 * @param errors  what is wrong with the fields
 */
public record ReportPage(String action, String back, String name, String html, Reason chosen, String detail,
        String message, List<FieldError> errors) {

    /** One reason to choose. */
    public record Choice(String word, String label, boolean chosen) {
    }

    /** The reasons in their order. */
    public List<Choice> choices() {
        return ReportReason.all().stream().map(each ->
                new Choice(Words.of(each.reason()), each.label(), each.reason() == chosen)).toList();
    }

    /** What is wrong with a field, {@code null} for nothing. */
    public String error(String field) {
        return errors.stream().filter(each -> each.field().equals(field)).map(FieldError::message).findFirst()
                .orElse(null);
    }

    /** Whether the form came back. */
    public boolean isRefused() {
        return message != null || !errors.isEmpty();
    }

    /** Bytes that the detail may have. */
    public int detailBytes() {
        return ReportDraft.DETAIL_BYTES;
    }
}
