package dev.byline.article;

import dev.byline.data.Sql;
import dev.byline.http.Problem;
import dev.byline.pagecache.Purges;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermRepository;
import dev.byline.taxonomy.TermService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Removes sections and tags that are in use: articles stay without them, sections below move up. */
@ApplicationScoped
public class TermRemoval {

    @Inject
    TermRepository terms;

    @Inject
    TermService service;

    @Inject
    Purges purges;

    @Inject
    Sql sql;

    /** Removes the term with that id, 404 if there is none. */
    @Transactional
    public void remove(long id) {
        Term term = terms.findByIdOptional(id).orElseThrow(Problem::notFound);
        // Nothing is counted: the only count that changes goes with the term.
        sql.update("delete from article_term where term_id = ?", id);
        terms.moveBelow(term, term.parent);
        purges.tag("articles");
        service.delete(term.taxonomy, term.slug, anyVersion -> { });
    }
}
