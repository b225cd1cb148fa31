package dev.byline.comment.report;

/**
 * What a reader is told who has reported something, also for the second time.
 *
 * @param thanks a sentence for people
 */
public record ReportReceipt(String thanks) {

    /** The one receipt: whether others have reported the same is nobody's business. */
    public static final ReportReceipt THANKS =
            new ReportReceipt("Thank you. A moderator will look at this comment.");
}
