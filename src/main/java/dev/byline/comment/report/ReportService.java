package dev.byline.comment.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.DeskWanted;
import dev.byline.comment.appeal.Statements;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.CommentLocks;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.moderation.Reason;
import dev.byline.comment.moderation.Transitions;
import dev.byline.data.SiteSecret;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Problem;
import dev.byline.http.Times;
import dev.byline.security.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes readers' reports about public comments. */
@ApplicationScoped
@Transactional
public class ReportService {

    @Inject
    CommentReportRepository reports;

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    ReportLimit limit;

    @Inject
    ReportConfig config;

    @Inject
    CommentLocks locks;

    @Inject
    Transitions transitions;

    @Inject
    Statements statements;

    @Inject
    ModerationLog log;

    @Inject
    Event<DeskWanted> wishes;

    @Inject
    SiteSecret secret;

    @Inject
    Cursors cursors;

    /** The comment if everybody can read it, so that everybody can report it; else 404. */
    public Comment reportable(long commentId) {
        Comment comment = comments.findById(commentId);
        Article article = comment == null ? null : articles.findById(comment.articleId);
        if (article == null || !isReportable(comment, article)) {
            throw Problem.notFound();
        }
        return comment;
    }

    /** Whether everybody can read a comment of an article. */
    public boolean isReportable(Comment comment, Article article) {
        return comment.isApproved() && article.isPublic() && !article.isProtected();
    }

    /**
     * Takes a report. A second one of the same visitor about the same comment changes nothing and is told so to nobody.
     *
     * @param address the visitor's honest network address; only a keyed hash of its network is kept, and not for long
     * @throws Problem 404 as in {@link #reportable}, 429 after too many
     */
    public void report(long commentId, ReportDraft draft, String address) {
        limit.take(address);
        if (config.hold() > 0) {
            // Whoever decides about the comment at this moment is waited for, or waits.
            locks.lock(commentId);
        }
        Comment comment = reportable(commentId);
        CommentReport report = new CommentReport();
        report.commentId = commentId;
        report.reason = draft.reason();
        report.detail = draft.detail() == null || draft.detail().isBlank() ? null : draft.detail().strip();
        report.reporterHash = secret.hex("reporter", ClientAddress.network(address));
        report.createdAt = Times.now();
        boolean isNew = reports.addUnlessThere(report);
        if (isNew) {
            wishes.fire(new DeskWanted(commentId, DeskWanted.Cause.REPORTED));
        }
        if (isNew && config.hold() > 0) {
            Map<Reason, Long> open = reports.mapOpen(List.of(commentId)).get(commentId);
            long count = open.values().stream().mapToLong(Long::longValue).sum();
            if (count >= config.hold()) {
                hold(comment, open, count);
            }
        }
    }

    /** One page of what was reported about a comment, newest first. */
    public Page<ReportView> page(long commentId, Cursor cursor, int limit) {
        return Page.of(reports.listByComment(commentId, cursor, limit), limit, cursor,
                report -> new Cursor("", report.id, false), place -> cursors.write(name(commentId), place), null)
                .map(ReportView::of);
    }

    /** Names the list of reports about a comment for its cursors. */
    static String name(long commentId) {
        return "reports " + commentId;
    }

    private void hold(Comment comment, Map<Reason, Long> open, long count) {
        String batch = ModerationLog.newBatch();
        transitions.move(comment, CommentStatus.PENDING);
        log.write(comment, Action.HELD, CommentStatus.APPROVED, CommentStatus.PENDING, ModerationLog.CHECKS,
                count + (count == 1 ? " report" : " reports"), batch);
        Reason most = Collections.max(open.entrySet(), Map.Entry.comparingByValue()).getKey();
        statements.writeAutomatic(comment, most, "Readers have reported it. It waits for a moderator.", batch);
    }
}
