package dev.byline.comment.moderation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.CommentViews;
import dev.byline.comment.DeskCommentView;
import dev.byline.comment.appeal.StatementView;
import dev.byline.comment.appeal.Statements;
import dev.byline.comment.queue.QueueRepository;
import dev.byline.comment.report.CommentReportRepository;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.spam.StoredFinding;
import dev.byline.http.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Comments as moderators see them. What belongs to them is read in bulk: five statements, however many they are. */
@ApplicationScoped
public class DeskComments {

    @Inject
    ArticleRepository articles;

    @Inject
    QueueRepository queue;

    @Inject
    FindingRepository findings;

    @Inject
    CommentReportRepository reports;

    @Inject
    Statements statements;

    @Inject
    CommentViews views;

    /** One comment. */
    public DeskCommentView view(Comment comment) {
        return views(List.of(comment)).get(0);
    }

    /** Several comments, in their order. */
    public List<DeskCommentView> views(List<Comment> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Long> ids = shown.stream().map(comment -> comment.id).toList();
        Map<Long, String> slugs = articles.mapByIds(shown.stream().map(comment -> comment.articleId).distinct().toList())
                .values().stream().collect(Collectors.toMap(article -> article.id, (Article article) -> article.slug));
        Map<Long, List<StoredFinding>> found = findings.mapByComments(ids);
        Map<Long, Map<Reason, Long>> reported = reports.mapOpen(ids);
        Map<Long, StatementView> stated = statements.mapOf(shown);
        Map<String, Map<CommentStatus, Long>> records = queue.mapRecords(
                shown.stream().map(comment -> comment.emailHash).filter(Objects::nonNull).distinct().toList());
        return shown.stream().map(comment -> views.deskView(comment, slugs.get(comment.articleId),
                found.getOrDefault(comment.id, List.of()).stream()
                        .map(finding -> new DeskCommentView.Reason(finding.rule, finding.weight, finding.evidence))
                        .toList(),
                reports(reported.get(comment.id)), stated.get(comment.id), writer(records.get(comment.emailHash))))
                .toList();
    }

    private static DeskCommentView.Reports reports(Map<Reason, Long> open) {
        if (open == null) {
            return DeskCommentView.Reports.NONE;
        }
        Map<String, Long> reasons = new TreeMap<>();
        open.forEach((reason, count) -> reasons.put(Words.of(reason), count));
        return new DeskCommentView.Reports(open.values().stream().mapToLong(Long::longValue).sum(), reasons);
    }

    private static DeskCommentView.Writer writer(Map<CommentStatus, Long> record) {
        return record == null ? null : new DeskCommentView.Writer(record.getOrDefault(CommentStatus.APPROVED, 0L),
                record.getOrDefault(CommentStatus.PENDING, 0L), record.getOrDefault(CommentStatus.SPAM, 0L),
                record.getOrDefault(CommentStatus.TRASH, 0L));
    }
}
