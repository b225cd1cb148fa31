package dev.byline.comment.report;

import java.util.Arrays;
import java.util.List;

import dev.byline.comment.moderation.Reason;

/**
 * A reason that readers can choose.
 *
 * @param reason what to send
 * @param label  what to show
 */
public record ReportReason(Reason reason, String label) {

    /** All reasons in their order. */
    public static List<ReportReason> all() {
        return Arrays.stream(Reason.values()).map(each -> new ReportReason(each, each.sentence())).toList();
    }
}
