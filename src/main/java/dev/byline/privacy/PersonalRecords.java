package dev.byline.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRevision;
import dev.byline.comment.CommentRevisionRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.appeal.ModerationStatement;
import dev.byline.comment.appeal.ModerationStatementRepository;
import dev.byline.comment.moderation.WriterBlockRepository;
import dev.byline.comment.report.CommentReportRepository;
import dev.byline.http.SiteConfig;
import dev.byline.http.TextRoom;
import dev.byline.http.Times;
import dev.byline.mail.MailRefusalRepository;
import dev.byline.mail.OutgoingMailRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads what is stored about one person, by the keyed hash of the address; comments page by page. */
@ApplicationScoped
@Transactional
class PersonalRecords {

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    PrivacyRequestRepository requests;

    @Inject
    SiteConfig site;

    @Inject
    CommentRevisionRepository revisions;

    @Inject
    ModerationStatementRepository statements;

    @Inject
    CommentReportRepository reports;

    @Inject
    WriterBlockRepository blocks;

    @Inject
    OutgoingMailRepository mails;

    @Inject
    MailRefusalRepository refusals;

    /**
     * Comments with ids beyond {@code afterId}, at most {@code limit} and fewer where they are long, with everything that
     * belongs to them.
     */
    List<PersonalData.Remark> remarks(String hash, long afterId, int limit) {
        List<Comment> page = TextRoom.listPart(comments.listByWriter(hash, afterId, limit), Comment::length);
        if (page.isEmpty()) {
            return List.of();
        }
        List<Long> ids = page.stream().map(comment -> comment.id).toList();
        Map<Long, String> slugs = new HashMap<>();
        articles.mapByIds(page.stream().map(comment -> comment.articleId).distinct().toList())
                .forEach((id, article) -> slugs.put(id, article.slug));
        Map<Long, List<CommentRevision>> earlier = revisions.mapByComments(ids);
        Map<Long, ModerationStatement> reasons = statements.mapByComments(ids);
        Map<Long, Long> counts = reports.mapCounts(ids);
        return page.stream().map(comment -> remark(comment, slugs.get(comment.articleId),
                counts.getOrDefault(comment.id, 0L), earlier.getOrDefault(comment.id, List.of()).stream()
                        .map(PersonalRecords::revision).toList(), statement(reasons.get(comment.id)))).toList();
    }

    List<PersonalData.Block> blocks(String hash) {
        return blocks.listMatching(hash, null).stream().map(block -> new PersonalData.Block(block.createdAt)).toList();
    }

    /** Mails that wait; what was sent has no recipient any more. */
    List<PersonalData.Mail> mails(String hash) {
        return mails.listWaitingTo(hash).stream().map(mail -> new PersonalData.Mail(mail.subject, mail.createdAt))
                .toList();
    }

    List<PersonalData.Refusal> refusals(String hash) {
        return refusals.findByIdOptional(hash).stream().map(refusal -> new PersonalData.Refusal(refusal.createdAt))
                .toList();
    }

    List<PersonalData.Request> requests(String hash) {
        return requests.listByWriter(hash, Times.now()).stream().map(request ->
                new PersonalData.Request(request.kind, request.createdAt, request.expiresAt)).toList();
    }

    private PersonalData.Remark remark(Comment comment, String slug, long reports,
            List<PersonalData.Revision> revisions, PersonalData.Statement statement) {
        CommentStatus shown = comment.status == CommentStatus.SPAM ? CommentStatus.PENDING : comment.status;
        return new PersonalData.Remark(comment.id, slug, site.link("/articles/" + slug + "#comment-" + comment.id),
                comment.parentId, shown, comment.withdrawn, comment.name, comment.email, comment.emailProven,
                comment.website, comment.text(), comment.html(), comment.notify, comment.networkAddress, comment.userAgent,
                comment.createdAt, comment.updatedAt, comment.editedAt, reports, revisions, statement);
    }

    private static PersonalData.Revision revision(CommentRevision revision) {
        return new PersonalData.Revision(revision.name, revision.website, revision.text, !revision.editedBy.isEmpty(),
                revision.createdAt);
    }

    private static PersonalData.Statement statement(ModerationStatement statement) {
        return statement == null || !statement.isShown() ? null : new PersonalData.Statement(statement.reason,
                statement.explanation, statement.automatic, statement.createdAt, statement.appeal,
                statement.appealedAt, statement.outcome, statement.answer, statement.answeredAt);
    }
}
