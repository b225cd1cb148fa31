package dev.byline.taxonomy;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A section or tag as everybody sees it.
 *
 * @param count    public articles filed here itself; those of sections below are not included
 * @param parent   slug of the section above, absent for tags and for sections at the top
 * @param children the sections below, in the tree of sections only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermView(long id, String slug, String name, String description, int count, String parent,
        List<TermView> children) {

    /** The view of a term by itself. */
    public static TermView of(Term term) {
        return of(term, null);
    }

    /** The view of a section with the sections below it. */
    public static TermView of(Term term, List<TermView> children) {
        return new TermView(term.id, term.slug, term.name, term.description, term.articleCount,
                term.parent == null ? null : term.parent.slug, children);
    }
}
