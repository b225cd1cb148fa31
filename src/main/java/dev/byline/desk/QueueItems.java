package dev.byline.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.author.Avatars;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.appeal.ModerationStatement;
import dev.byline.comment.appeal.ModerationStatementRepository;
import dev.byline.comment.moderation.Reason;
import dev.byline.comment.queue.QueueRepository;
import dev.byline.comment.report.CommentReport;
import dev.byline.comment.report.CommentReportRepository;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.spam.StoredFinding;
import dev.byline.http.Words;
import dev.byline.text.EmailAddress;
import dev.byline.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** From comments to what the desk's pages show of them. Seven statements, however many comments there are. */
@ApplicationScoped
public class QueueItems {

    private static final int EXCERPT_WORDS = 40;
    private static final int SHOWN_DETAILS = 3;
    private static final int MOST_REPORTS = 1000;
    private static final List<QueueItem.ReasonPart> REASONS = Stream.of(Reason.values())
            .map(reason -> new QueueItem.ReasonPart(Words.of(reason), reason.sentence())).toList();

    @Inject
    ArticleRepository articles;

    @Inject
    QueueRepository queue;

    @Inject
    FindingRepository findings;

    @Inject
    CommentReportRepository reports;

    @Inject
    ModerationStatementRepository statements;

    @Inject
    Avatars avatars;

    /** What stands about comments in other tables. */
    private record Known(Map<Long, Article> articles, Map<Long, Comment> parents,
            Map<Long, List<StoredFinding>> findings, Map<Long, List<CommentReport>> reports,
            Map<Long, ModerationStatement> statements, Map<String, Map<CommentStatus, Long>> records,
            Map<Long, Long> edits) {
    }

    /**
     * Comments in their order.
     *
     * @param back   the page to which their own pages lead back
     * @param ticked whether their boxes are ticked
     */
    List<QueueItem> of(List<Comment> shown, String back, boolean ticked) {
        List<Long> ids = shown.stream().map(comment -> comment.id).toList();
        Known known = new Known(articles.mapByIds(shown.stream().map(comment -> comment.articleId).toList()),
                queue.mapByIds(each(shown.stream().map(comment -> comment.parentId))), findings.mapByComments(ids),
                reports.listOpen(ids, MOST_REPORTS).stream().collect(
                        Collectors.groupingBy(report -> report.commentId)),
                statements.mapByComments(ids),
                queue.mapRecords(each(shown.stream().map(comment -> comment.emailHash))), queue.mapEdits(ids));
        return shown.stream().map(comment -> item(comment, known, back, ticked)).toList();
    }

    private QueueItem item(Comment comment, Known known, String back, boolean ticked) {
        Article article = known.articles.get(comment.articleId);
        Comment parent = comment.parentId == null ? null : known.parents.get(comment.parentId);
        return new QueueItem(comment.id, page(comment.id, back), Words.of(comment.status), comment.withdrawn,
                !comment.withdrawn && !comment.isErased(), Age.of(comment.createdAt), writer(comment, known.records),
                new QueueItem.ArticlePart(article.title, "/articles/" + DeskPath.encoded(article.slug)
                        + (comment.visible ? "#comment-" + comment.id : ""),
                        DeskPath.HOME + "?article=" + DeskPath.encoded(article.slug)),
                parent == null ? null : new QueueItem.ParentPart(parent.name,
                        PlainText.excerpt(PlainText.ofHtml(parent.beginning()), EXCERPT_WORDS), page(parent.id, back)),
                comment.html(),
                known.findings.getOrDefault(comment.id, List.of()).stream().map(QueueItems::finding).toList(),
                reports(known.reports.getOrDefault(comment.id, List.of())),
                statement(known.statements.get(comment.id)), known.edits.getOrDefault(comment.id, 0L), REASONS, ticked);
    }

    private QueueItem.WriterPart writer(Comment comment, Map<String, Map<CommentStatus, Long>> records) {
        return new QueueItem.WriterPart(comment.name,
                avatars.ofReader(EmailAddress.normalised(comment.email), comment.name), comment.email, comment.website,
                comment.networkAddress, comment.userId != null, comment.emailProven,
                comment.emailHash == null ? null : record(comment, records.getOrDefault(comment.emailHash, Map.of())));
    }

    private static QueueItem.RecordPart record(Comment comment, Map<CommentStatus, Long> counts) {
        List<String> parts = new ArrayList<>();
        CommentStatus first = null;
        for (CommentStatus status : CommentStatus.values()) {
            // This very comment is none of the others.
            long count = counts.getOrDefault(status, 0L) - (comment.status == status ? 1 : 0);
            if (count > 0) {
                parts.add(count + " " + Words.of(status));
                first = first == null ? status : first;
            }
        }
        return first == null ? null : new QueueItem.RecordPart(String.join(", ", parts),
                DeskPath.HOME + "?show=" + Words.of(first) + "&writer=" + comment.id);
    }

    private static QueueItem.FindingPart finding(StoredFinding finding) {
        return new QueueItem.FindingPart(finding.rule, finding.weight, finding.evidence, finding.weight > Finding.HOLD,
                DeskPath.HOME + "?rule=" + DeskPath.encoded(finding.rule));
    }

    private static List<QueueItem.ReportPart> reports(List<CommentReport> open) {
        return open.stream().collect(Collectors.groupingBy(report -> report.reason)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).map(entry -> new QueueItem.ReportPart(
                        entry.getValue().size() == 1 ? "1 report:" : entry.getValue().size() + " reports:",
                        entry.getKey().sentence(), entry.getValue().stream().map(report -> report.detail)
                                .filter(Objects::nonNull).limit(SHOWN_DETAILS).toList())).toList();
    }

    private static QueueItem.StatementPart statement(ModerationStatement statement) {
        return statement == null || !statement.isShown() ? null : new QueueItem.StatementPart(
                statement.reason.sentence(), statement.explanation, statement.automatic, statement.appeal,
                Age.of(statement.appealedAt),
                statement.outcome == null ? null : Words.of(statement.outcome), statement.answer);
    }

    /** The path of a comment's own page, from which the way leads back. */
    static String page(long id, String back) {
        return "/desk/comments/" + id + (back.equals(DeskPath.HOME) ? "" : "?back=" + DeskPath.encoded(back));
    }

    private static <T> Collection<T> each(Stream<T> values) {
        return values.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
