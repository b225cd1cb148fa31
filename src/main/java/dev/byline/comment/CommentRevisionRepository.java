package dev.byline.comment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** What comments said before they were edited. */
@ApplicationScoped
public class CommentRevisionRepository implements PanacheRepository<CommentRevision> {

    /** The latest revisions of a comment, newest first, at most {@code limit}. */
    public List<CommentRevision> listByComment(long commentId, int limit) {
        return find("commentId = ?1 order by id desc", commentId).page(0, limit).list();
    }

    /** One page of a comment's revisions, newest first, and one entry more, reversed for a backward cursor. */
    public List<CommentRevision> listPage(long commentId, Cursor cursor, int limit) {
        if (cursor == null) {
            return listByComment(commentId, limit + 1);
        }
        String beside = cursor.backward() ? "> ?2 order by id" : "< ?2 order by id desc";
        return find("commentId = ?1 and id " + beside, commentId, cursor.id()).page(0, limit + 1).list();
    }

    /** What comments said before, oldest first, by the comments' ids. */
    public Map<Long, List<CommentRevision>> mapByComments(Collection<Long> commentIds) {
        return commentIds.isEmpty() ? Map.of() : find("commentId in ?1 order by id", commentIds).stream()
                .collect(Collectors.groupingBy(revision -> revision.commentId));
    }
}
