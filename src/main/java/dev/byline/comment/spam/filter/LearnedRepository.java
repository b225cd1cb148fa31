package dev.byline.comment.spam.filter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What was learned from which comment. */
@ApplicationScoped
public class LearnedRepository implements PanacheRepositoryBase<FilterLearned, Long> {
}
