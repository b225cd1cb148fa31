package dev.byline.comment.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.byline.comment.Comment;
import dev.byline.data.Sql;
import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The log of moderation in the database. */
@ApplicationScoped
public class ModerationEntryRepository implements PanacheRepository<ModerationEntry> {

    @Inject
    Sql sql;

    /** Stores what was decided about a new comment, which is stored already. */
    void addChecked(Comment comment, String actor, int rulesVersion, String note, String batch) {
        sql.later("insert into moderation_entry (comment_id, article_id, action, status_after, actor, rules_version,"
                + " note, batch, undone, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, false, ?)", comment.id,
                comment.articleId, Action.CHECKED.name(), comment.status.name(), actor, rulesVersion, note, batch,
                comment.createdAt);
    }

    /** Entries of a batch, latest first. */
    public List<ModerationEntry> listBatch(String batch) {
        return find("batch = ?1 order by id desc", batch).list();
    }

    /** Ids of the articles that a batch touched, each once. */
    public List<Long> listArticleIds(String batch) {
        return find("select distinct articleId from ModerationEntry where batch = ?1 and articleId is not null", batch)
                .project(Long.class).list();
    }

    /** Those of the comments about which something was written after an entry. */
    public List<Long> listTouchedAfter(long entryId, Collection<Long> commentIds) {
        return commentIds.isEmpty() ? List.of()
                : find("select distinct commentId from ModerationEntry where commentId in ?1 and id > ?2", commentIds,
                        entryId).project(Long.class).list();
    }

    /** Whether the desk, or readers by their reports, have decided about a comment since it came in. */
    public boolean isDecided(long commentId) {
        return count("commentId = ?1 and action in (?2, ?3, ?4)", commentId, Action.DECIDED, Action.HELD,
                Action.UNDONE) > 0;
    }

    /** Whether a batch has an entry about a comment. */
    public boolean isTold(String batch, long commentId) {
        return count("batch = ?1 and commentId = ?2", batch, commentId) > 0;
    }

    /** One page of the log and one entry more, reversed for a backward cursor. */
    public List<ModerationEntry> listPage(LogFilter filter, Cursor cursor, int limit) {
        boolean down = cursor == null || !cursor.backward();
        Map<String, Object> values = new HashMap<>();
        String where = filter.where(values);
        if (cursor != null) {
            where += " and id " + (down ? "<" : ">") + " :id";
            values.put("id", cursor.id());
        }
        return find("from ModerationEntry where " + where + " order by id" + (down ? " desc" : ""), values)
                .page(0, limit + 1).list();
    }

    /** Forgets entries from before a moment; how many there were. */
    public long deleteOlderThan(Instant moment) {
        return delete("createdAt < ?1", moment);
    }
}
