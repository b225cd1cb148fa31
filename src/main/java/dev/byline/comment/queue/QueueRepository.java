package dev.byline.comment.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** What the desk's queue reads: comments under its filters, and numbers about them in bulk. */
@ApplicationScoped
public class QueueRepository implements PanacheRepository<Comment> {

    /** One page of comments by the time they were written and one entry more, reversed for a backward cursor. */
    public List<Comment> listPage(QueueFilter filter, boolean newest, Cursor cursor, int limit) {
        boolean down = newest != (cursor != null && cursor.backward());
        Map<String, Object> values = new HashMap<>();
        String where = filter.where(values);
        if (cursor != null) {
            where += " and (c.createdAt, c.id) " + (down ? "<" : ">") + " (:value, :id)";
            values.put("value", Instant.parse(cursor.value()));
            values.put("id", cursor.id());
        }
        String direction = down ? " desc" : "";
        String order = " order by c.createdAt" + direction + ", c.id" + direction;
        return find("from Comment c where " + where + order, values).page(0, limit + 1).list();
    }

    /** How many comments wait for the desk, in one statement. */
    public Waiting countWaiting() {
        Object[] counts = find("select count(c),"
                + " (select count(distinct r.commentId) from CommentReport r where r.settled = false),"
                + " (select count(s) from ModerationStatement s where s.appealedAt is not null and s.outcome is null)"
                + " from Comment c where c.status = ?1", CommentStatus.PENDING).project(Object[].class).singleResult();
        return new Waiting((Long) counts[0], (Long) counts[1], (Long) counts[2]);
    }

    /** Comments by their ids; those that are not there are missing. */
    public Map<Long, Comment> mapByIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : find("id in ?1", ids).stream()
                .collect(Collectors.toMap(comment -> comment.id, comment -> comment));
    }

    /** How many comments of each status came from addresses, by the addresses' hashes. */
    public Map<String, Map<CommentStatus, Long>> mapRecords(Collection<String> emailHashes) {
        Map<String, Map<CommentStatus, Long>> records = new HashMap<>();
        if (!emailHashes.isEmpty()) {
            find("select c.emailHash, c.status, count(c) from Comment c where c.emailHash in ?1"
                    + " group by c.emailHash, c.status", emailHashes).project(Object[].class).list()
                    .forEach(row -> records.computeIfAbsent((String) row[0],
                            unused -> new EnumMap<>(CommentStatus.class)).put((CommentStatus) row[1], (Long) row[2]));
        }
        return records;
    }

    /** How often comments were edited, by their ids; those that never were are missing. */
    public Map<Long, Long> mapEdits(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : find("select r.commentId, count(r) from CommentRevision r"
                + " where r.commentId in ?1 group by r.commentId", ids).project(Object[].class).stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** All comments of one thread that this comment belongs to, oldest first, whatever their status. */
    public List<Comment> listThread(long rootId, int limit) {
        return find("rootId = ?1 order by createdAt, id", rootId).page(0, limit).list();
    }
}
