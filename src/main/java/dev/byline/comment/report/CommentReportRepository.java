package dev.byline.comment.report;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.byline.comment.moderation.Reason;
import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Readers' reports in the database. */
@ApplicationScoped
public class CommentReportRepository implements PanacheRepository<CommentReport> {

    /** Stores a report unless this visitor has reported this comment; whether it was stored. */
    public boolean addUnlessThere(CommentReport report) {
        return getEntityManager().createNativeQuery("""
                insert into comment_report (comment_id, reason, detail, reporter_hash, settled, created_at)
                values (:comment, :reason, cast(:detail as varchar), :reporter, false, :now)
                on conflict do nothing""")
                .setParameter("comment", report.commentId).setParameter("reason", report.reason.name())
                .setParameter("detail", report.detail).setParameter("reporter", report.reporterHash)
                .setParameter("now", report.createdAt).executeUpdate() > 0;
    }

    /** Numbers of open reports by the comments' ids and by reason; comments without any are missing. */
    public Map<Long, Map<Reason, Long>> mapOpen(Collection<Long> commentIds) {
        Map<Long, Map<Reason, Long>> counts = new HashMap<>();
        if (!commentIds.isEmpty()) {
            find("select r.commentId, r.reason, count(r) from CommentReport r where r.commentId in ?1"
                    + " and r.settled = false group by r.commentId, r.reason", commentIds).project(Object[].class).list()
                    .forEach(row -> counts.computeIfAbsent((Long) row[0], unused -> new EnumMap<>(Reason.class))
                            .put((Reason) row[1], (Long) row[2]));
        }
        return counts;
    }

    /** Open reports about comments, newest first, at most {@code limit} of all together. */
    public List<CommentReport> listOpen(Collection<Long> commentIds, int limit) {
        return commentIds.isEmpty() ? List.of()
                : find("commentId in ?1 and settled = false order by id desc", commentIds).page(0, limit).list();
    }

    /** One page of the reports about a comment and one entry more, newest first, reversed for a backward cursor. */
    public List<CommentReport> listByComment(long commentId, Cursor cursor, int limit) {
        boolean down = cursor == null || !cursor.backward();
        String order = " order by id" + (down ? " desc" : "");
        return (cursor == null ? find("from CommentReport where commentId = ?1" + order, commentId)
                : find("from CommentReport where commentId = ?1 and id " + (down ? "<" : ">") + " ?2" + order,
                        commentId, cursor.id())).page(0, limit + 1).list();
    }

    /** Numbers of all reports by the comments' ids; comments without any are missing. */
    public Map<Long, Long> mapCounts(Collection<Long> commentIds) {
        return commentIds.isEmpty() ? Map.of()
                : find("select r.commentId, count(r) from CommentReport r where r.commentId in ?1 group by r.commentId",
                        commentIds).project(Object[].class).stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Settles the open reports about a comment; how many there were. */
    public int settle(long commentId, String batch) {
        return update("settled = true, settledBatch = ?1 where commentId = ?2 and settled = false", batch, commentId);
    }

    /** Opens those reports about a comment again that a batch settled. */
    public int reopen(long commentId, String batch) {
        return update("settled = false, settledBatch = null where commentId = ?1 and settledBatch = ?2", commentId,
                batch);
    }

    /** Forgets who sent the reports older than a moment; how many. */
    public int forgetReporters(Instant before) {
        return update("reporterHash = null where createdAt < ?1 and reporterHash is not null", before);
    }
}
