package dev.byline.comment.report;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.Consequence;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.moderation.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A decision about a comment settles what readers reported about it: approval dismisses reports, removal upholds them. */
@ApplicationScoped
public class SettledReports implements Consequence {

    @Inject
    CommentReportRepository reports;

    @Inject
    ModerationLog log;

    @Override
    public void follow(Comment comment, Ruling ruling) {
        int settled = ruling.after() == CommentStatus.PENDING ? 0 : reports.settle(comment.id, ruling.batch());
        if (settled > 0) {
            log.write(comment, Action.REPORTS_SETTLED, ruling.after(), ruling.after(), ruling.actor(), settled
                    + (settled == 1 ? " report " : " reports ")
                    + (comment.withdrawn ? "met" : Ruling.removes(ruling.after()) ? "upheld" : "dismissed"),
                    ruling.batch());
        }
    }

    @Override
    public void takeBack(Comment comment, String batch) {
        reports.reopen(comment.id, batch);
    }
}
