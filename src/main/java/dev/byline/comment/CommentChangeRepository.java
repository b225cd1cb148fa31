package dev.byline.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.byline.comment.CommentEvent.Change;
import dev.byline.data.Sql;
import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Changes of comments in the database, kept for some days. */
@ApplicationScoped
public class CommentChangeRepository implements PanacheRepository<CommentChange> {

    /** A comment that left the public thread without leaving a place in it. */
    public record Removal(Long commentId, Instant at) {
    }

    @Inject
    Sql sql;

    /** Notes a change; later ones below the same article get higher ids as long as the article's row is held. */
    public void add(long articleId, long commentId, Change change, Instant now) {
        sql.later("insert into comment_change (article_id, comment_id, change, created_at) values (?, ?, ?, ?)",
                articleId, commentId, change.name(), now);
    }

    /** Changes below an article after one of them and until another, in their order. */
    public List<CommentChange> listBetween(long articleId, long after, long until, int limit) {
        return find("articleId = ?1 and id > ?2 and id <= ?3 order by id", articleId, after, until)
                .page(0, limit).list();
    }

    /** The id of the newest change below an article, 0 if there is none. */
    public long findNewestId(long articleId) {
        return id("articleId = ?1 order by id desc", articleId);
    }

    /** The id of the last change below an article until a moment, 0 if there is none. */
    public long findIdUntil(long articleId, Instant moment) {
        return id("articleId = ?1 and createdAt <= ?2 order by id desc", articleId, moment);
    }

    /** Whether that change happened below that article and is still kept. */
    public boolean isKept(long articleId, long id) {
        return count("id = ?1 and articleId = ?2", id, articleId) > 0;
    }

    /** One page of comments that left an article's thread after a moment and took no place in it since, by time. */
    public List<Removal> listRemoved(long articleId, Instant since, Cursor cursor, int limit) {
        boolean down = cursor != null && cursor.backward();
        String direction = down ? " desc" : "";
        String place = "";
        Parameters values = Parameters.with("article", articleId).and("since", since).and("removed", Change.REMOVED);
        if (cursor != null) {
            place = (" having (max(h.createdAt) # :time or max(h.createdAt) = :time and h.commentId # :comment)")
                    .replace("#", down ? "<" : ">");
            values.and("time", Instant.parse(cursor.value())).and("comment", cursor.id());
        }
        return find("select h.commentId, max(h.createdAt) from CommentChange h where h.articleId = :article"
                + " and h.change = :removed and h.createdAt > :since"
                + " and not exists (select 1 from Comment c where c.id = h.commentId and c.visible = true)"
                + " group by h.commentId" + place
                + " order by max(h.createdAt)" + direction + ", h.commentId" + direction, values)
                .page(0, limit + 1).project(Removal.class).list();
    }

    /** Forgets changes older than a moment; how many there were. */
    public long deleteOlderThan(Instant moment) {
        return delete("createdAt < ?1", moment);
    }

    private long id(String query, Object... values) {
        Optional<CommentChange> found = find(query, values).page(0, 1).firstResultOptional();
        return found.map(change -> change.id).orElse(0L);
    }
}
