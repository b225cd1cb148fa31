package dev.byline.comment.spam.filter;

import java.util.Collection;
import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What was learned from which comment. */
@ApplicationScoped
public class LearnedRepository implements PanacheRepositoryBase<FilterLearned, Long> {

    /** What was learned from those of the comments that were learned from. */
    List<FilterLearned> listByComments(Collection<Long> commentIds) {
        return list("commentId in ?1", commentIds);
    }
}
