package dev.byline.comment.appeal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;

/** Statements of reasons in the database, by their comments' ids. */
@ApplicationScoped
public class ModerationStatementRepository implements PanacheRepositoryBase<ModerationStatement, Long> {

    /** Statements by their comments' ids; those that are not there are missing. */
    public Map<Long, ModerationStatement> mapByComments(Collection<Long> commentIds) {
        return commentIds.isEmpty() ? Map.of() : find("commentId in ?1", commentIds).stream()
                .collect(Collectors.toMap(statement -> statement.commentId, Function.identity()));
    }

    /**
     * One page of appeals and one entry more, reversed for a backward cursor: those that wait, longest first, or those
     * that were answered, newest first.
     */
    public List<ModerationStatement> listAppeals(boolean waiting, Cursor cursor, int limit) {
        boolean down = !waiting != (cursor != null && cursor.backward());
        String where = "appealedAt is not null and outcome is " + (waiting ? "null" : "not null");
        Parameters values = new Parameters();
        if (cursor != null) {
            where += " and (appealedAt, commentId) " + (down ? "<" : ">") + " (:value, :id)";
            values.and("value", Instant.parse(cursor.value())).and("id", cursor.id());
        }
        String direction = down ? " desc" : "";
        return find("from ModerationStatement where " + where + " order by appealedAt" + direction + ", commentId"
                + direction, values).page(0, limit + 1).list();
    }
}
