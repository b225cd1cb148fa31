package dev.byline.comment.notice;

import java.time.Instant;
import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Notices in the database. */
@ApplicationScoped
public class MailNoticeRepository implements PanacheRepository<MailNotice> {

    /** Notes something for the desk, unless it is noted already. */
    public void addForDesk(NoticeKind kind, long commentId, Instant now) {
        getEntityManager().createNativeQuery("insert into mail_notice (kind, comment_id, told, created_at)"
                + " values (:kind, :comment, false, :now) on conflict do nothing")
                .setParameter("kind", kind.name()).setParameter("comment", commentId).setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Notes a new comment for the users who write as the article's authors and want to hear of it, unless they were
     * told. Who writes the comment hears nothing.
     *
     * @param writerId the desk user who wrote it, 0 for readers
     */
    public void addForAuthors(long commentId, long articleId, long writerId, Instant now) {
        getEntityManager().createNativeQuery("insert into mail_notice (kind, comment_id, user_id, told, created_at)"
                + " select 'COMMENT', c.id, u.id, false, cast(:now as timestamp with time zone) from comment c"
                + " join article_author a on a.article_id = c.article_id join desk_user u on u.author_id = a.author_id"
                + " where c.id = :comment and a.article_id = :article and u.active = true and u.comment_mails = true"
                + " and u.email is not null and u.id <> :writer on conflict do nothing")
                .setParameter("now", now).setParameter("comment", commentId).setParameter("article", articleId)
                .setParameter("writer", writerId).executeUpdate();
    }

    /** Those who have waited to be told something since a moment: user ids, {@code null} for the desk. */
    public List<Long> listDue(Instant since) {
        return find("select n.userId from MailNotice n where n.told = false group by n.userId"
                + " having min(n.createdAt) <= ?1", since).project(Long.class).page(0, 1000).list();
    }

    /** Locks what somebody is to be told, oldest first. */
    public List<MailNotice> lockUntold(Long userId, int limit) {
        return (userId == null ? find("told = false and userId is null order by id")
                : find("told = false and userId = ?1 order by id", userId))
                .page(0, limit).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Removes what was told before a moment. */
    public long deleteTold(Instant before) {
        return delete("told = true and createdAt < ?1", before);
    }
}
