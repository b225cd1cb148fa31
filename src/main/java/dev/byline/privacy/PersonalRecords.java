package dev.byline.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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
    EntityManager entities;

    /** The comments with ids beyond {@code afterId}, at most {@code limit}, with everything that belongs to them. */
    List<PersonalData.Remark> remarks(String hash, long afterId, int limit) {
        List<Comment> page = comments.listByWriter(hash, afterId, limit);
        if (page.isEmpty()) {
            return List.of();
        }
        List<Long> ids = page.stream().map(comment -> comment.id).toList();
        Map<Long, String> slugs = new HashMap<>();
        articles.mapByIds(page.stream().map(comment -> comment.articleId).distinct().toList())
                .forEach((id, article) -> slugs.put(id, article.slug));
        Map<Long, List<PersonalData.Revision>> revisions = revisions(ids);
        Map<Long, PersonalData.Statement> statements = statements(ids);
        Map<Long, Long> reports = reports(ids);
        return page.stream().map(comment -> remark(comment, slugs.get(comment.articleId),
                reports.getOrDefault(comment.id, 0L), revisions.getOrDefault(comment.id, List.of()),
                statements.get(comment.id))).toList();
    }

    List<PersonalData.Block> blocks(String hash) {
        return rows("select created_at from writer_block where email_hash = :hash", "hash", hash)
                .map(row -> new PersonalData.Block(time(row, "created_at"))).toList();
    }

    /** Mails that wait; what was sent has no recipient any more. */
    List<PersonalData.Mail> mails(String hash) {
        return rows("select subject, created_at from outgoing_mail where recipient_hash = :hash"
                + " and recipient is not null order by id", "hash", hash)
                .map(row -> new PersonalData.Mail(row.get("subject", String.class), time(row, "created_at"))).toList();
    }

    List<PersonalData.Refusal> refusals(String hash) {
        return rows("select created_at from mail_refusal where recipient_hash = :hash", "hash", hash)
                .map(row -> new PersonalData.Refusal(time(row, "created_at"))).toList();
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
                comment.website, comment.text, comment.html, comment.notify, comment.networkAddress, comment.userAgent,
                comment.createdAt, comment.updatedAt, comment.editedAt, reports, revisions, statement);
    }

    private Map<Long, List<PersonalData.Revision>> revisions(List<Long> ids) {
        return rows("select comment_id, name, website, cast(text as varchar) as text, edited_by, created_at"
                + " from comment_revision where comment_id in (:ids) order by id", "ids", ids)
                .collect(Collectors.groupingBy(row -> id(row), Collectors.mapping(row -> new PersonalData.Revision(
                        row.get("name", String.class), row.get("website", String.class),
                        row.get("text", String.class), !row.get("edited_by", String.class).isEmpty(),
                        time(row, "created_at")), Collectors.toList())));
    }

    private Map<Long, PersonalData.Statement> statements(List<Long> ids) {
        return rows("select * from moderation_statement where comment_id in (:ids)", "ids", ids)
                .collect(Collectors.toMap(row -> id(row), row -> new PersonalData.Statement(
                        word(row, "reason"), row.get("explanation", String.class),
                        row.get("automatic", Boolean.class), time(row, "created_at"), row.get("appeal", String.class),
                        time(row, "appealed_at"), word(row, "outcome"), row.get("answer", String.class),
                        time(row, "answered_at"))));
    }

    private Map<Long, Long> reports(List<Long> ids) {
        return rows("select comment_id, count(*) as reports from comment_report where comment_id in (:ids)"
                + " group by comment_id", "ids", ids)
                .collect(Collectors.toMap(row -> id(row), row -> row.get("reports", Number.class).longValue()));
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(String select, String name, Object value) {
        List<Tuple> rows = entities.createNativeQuery(select, Tuple.class).setParameter(name, value).getResultList();
        return rows.stream();
    }

    private static Long id(Tuple row) {
        return row.get("comment_id", Number.class).longValue();
    }

    private static Instant time(Tuple row, String column) {
        Object time = row.get(column);
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }

    private static String word(Tuple row, String column) {
        String constant = row.get(column, String.class);
        return constant == null ? null : constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
