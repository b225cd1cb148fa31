package dev.byline.taxonomy;

import java.util.function.IntConsumer;

import org.hibernate.exception.ConstraintViolationException;

import dev.byline.http.Problem;
import dev.byline.pagecache.Purges;
import dev.byline.text.PlainText;
import dev.byline.text.Slugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Decides about sections and tags. */
@ApplicationScoped
@Transactional
public class TermService {

    /** How deep sections may lie. */
    private static final int MAX_DEPTH = 10;

    @Inject
    TermRepository terms;

    @Inject
    Purges purges;

    /** Makes a term: 409 if a slug that was given is taken. */
    public TermView create(Taxonomy taxonomy, TermDraft draft) {
        Term term = new Term();
        term.taxonomy = taxonomy;
        apply(draft, term);
        terms.persistAndFlush(term);
        purge(term);
        return TermView.of(term);
    }

    /** Makes a term that comes from elsewhere, with a slug that is free, its id (or {@code null}) and the section above. */
    public Term importNew(Taxonomy taxonomy, TermDraft draft, Long id) {
        Term term = new Term();
        term.id = id;
        term.taxonomy = taxonomy;
        apply(draft, term);
        terms.persistAndFlush(term);
        purge(term);
        return term;
    }

    /** Replaces what a term says; {@code check} sees the version that stands and may refuse. */
    public TermView update(Taxonomy taxonomy, String slug, TermDraft draft, IntConsumer check) {
        Term term = find(taxonomy, slug);
        check.accept(term.version);
        apply(draft, term);
        terms.flush();
        purge(term);
        return TermView.of(term);
    }

    /** Removes a term that nothing is filed under: 409 otherwise. */
    public void delete(Taxonomy taxonomy, String slug, IntConsumer check) {
        Term term = find(taxonomy, slug);
        check.accept(term.version);
        if (terms.countBelow(term) > 0) {
            throw Problem.conflict("slug", "in_use", "There are sections below this one; move those first");
        }
        purge(term);
        terms.delete(term);
        try {
            terms.flush();
        } catch (ConstraintViolationException inUse) {
            throw Problem.conflict("slug", "in_use", "Articles are filed here; file those elsewhere first");
        }
    }

    /** What a patch of the term starts from. */
    public TermDraft draftOf(Taxonomy taxonomy, String slug) {
        return TermDraft.of(find(taxonomy, slug));
    }

    /** The term with that slug, 404 if there is none. */
    public Term find(Taxonomy taxonomy, String slug) {
        return terms.findBySlug(taxonomy, slug).orElseThrow(Problem::notFound);
    }

    private void purge(Term term) {
        purges.tag("term", term.id);
        purges.tag("terms");
    }

    private void apply(TermDraft draft, Term term) {
        term.name = PlainText.singleLine(draft.name());
        term.slug = slug(draft, term);
        term.description = draft.description() == null ? "" : draft.description().strip();
        term.parent = parent(draft, term);
    }

    private String slug(TermDraft draft, Term term) {
        String wanted = draft.slug();
        if (wanted == null) {
            return term.slug == null ? freeSlug(term.taxonomy, term.name) : term.slug;
        }
        if (!Slugs.isSlug(wanted)) {
            throw Problem.invalid("slug", "invalid", "Lower-case letters a to z, digits and single hyphens only");
        }
        if (!wanted.equals(term.slug) && terms.findBySlug(term.taxonomy, wanted).isPresent()) {
            throw Problem.conflict("slug", "taken", "There is one with this slug");
        }
        return wanted;
    }

    /** A free slug for a name: the name's own, or a numbered one. */
    public String freeSlug(Taxonomy taxonomy, String name) {
        return Slugs.free(name, "term", slug -> terms.findBySlug(taxonomy, slug).isPresent());
    }

    private Term parent(TermDraft draft, Term term) {
        if (draft.parent() == null) {
            return null;
        }
        if (term.taxonomy == Taxonomy.TAG) {
            throw Problem.invalid("parent", "not_allowed", "Tags have no parent");
        }
        Term parent = terms.findBySlug(Taxonomy.SECTION, draft.parent())
                .orElseThrow(() -> Problem.invalid("parent", "not_found", "There is no section with this slug"));
        int depth = 1;
        for (Term above = parent; above != null; above = above.parent) {
            if (above.id.equals(term.id)) {
                throw Problem.invalid("parent", "cycle", "A section cannot lie below itself");
            }
            if (++depth > MAX_DEPTH) {
                throw Problem.invalid("parent", "too_deep", "Sections lie at most " + MAX_DEPTH + " deep");
            }
        }
        return parent;
    }
}
