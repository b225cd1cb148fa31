package dev.byline.comment.spam.filter;

import java.util.Collection;
import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Lessons that wait for the filter. */
@ApplicationScoped
public class LessonRepository implements PanacheRepository<FilterLesson> {

    /** The oldest lessons. */
    List<FilterLesson> listOldest(int limit) {
        return find("order by id").page(0, limit).list();
    }

    /** Forgets what was to be learned from comments. */
    void deleteByComments(Collection<Long> commentIds) {
        delete("commentId in ?1", commentIds);
    }
}
