package dev.byline.comment.report;

import java.time.Instant;

import dev.byline.comment.moderation.Reason;

/**
 * A report as moderators see it. Who sent it is not known.
 *
 * @param detail  the reader's own words, {@code null} for none
 * @param settled whether the desk has decided about the comment since
 */
public record ReportView(long id, Reason reason, String detail, boolean settled, Instant createdAt) {

    /** The view of a report. */
    static ReportView of(CommentReport report) {
        return new ReportView(report.id, report.reason, report.detail, report.settled, report.createdAt);
    }
}
