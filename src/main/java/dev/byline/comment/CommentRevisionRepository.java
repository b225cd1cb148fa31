package dev.byline.comment;

import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** What comments said before they were edited. */
@ApplicationScoped
public class CommentRevisionRepository implements PanacheRepository<CommentRevision> {

    /** The latest revisions of a comment, newest first, at most {@code limit}. */
    public List<CommentRevision> listByComment(long commentId, int limit) {
        return find("commentId = ?1 order by id desc", commentId).page(0, limit).list();
    }
}
