package dev.byline.wordpress.term;

import java.util.Locale;
import java.util.Optional;

import dev.byline.article.TermRemoval;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermDraft;
import dev.byline.taxonomy.TermRepository;
import dev.byline.taxonomy.TermService;
import dev.byline.text.PlainText;
import dev.byline.text.Slugs;
import dev.byline.wordpress.rest.RestError;
import dev.byline.wordpress.rest.RestRequest;
import dev.byline.wordpress.text.EscapedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What editors write of categories and tags, through the service of terms. */
@ApplicationScoped
class TermWrites {

    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_DESCRIPTION = 10_000;

    @Inject
    TermService service;

    @Inject
    TermRepository terms;

    @Inject
    TermRemoval removal;

    /** Makes a term. */
    @Transactional
    Term create(RestRequest request, TermKind kind) {
        Term parent = parent(request, kind);
        String name = name(request);
        String slug = slug(request);
        refuseTwin(kind, name, slug, parent);
        String wanted = slug.isEmpty() ? Slugs.of(name) : slug;
        String free = wanted.isEmpty() ? service.freeSlug(kind.taxonomy(), name) : free(kind.taxonomy(), wanted, parent);
        long id = service.create(kind.taxonomy(), new TermDraft(free, name,
                request.get("description") == null ? "" : description(request), parent == null ? null : parent.slug)).id();
        return terms.findById(id);
    }

    /** Changes what was sent of a term. */
    @Transactional
    Term change(RestRequest request, TermKind kind) {
        Term term = terms.findByIdOptional(request.id()).orElseThrow(TermRights::unknown);
        Term parent = request.get("parent") == null ? term.parent : parent(request, kind);
        boolean moves = request.get("parent") != null && parent != term.parent;
        for (Term above = parent; above != null; above = above.parent) {
            if (above.id.equals(term.id)) {
                throw RestError.of(400, "rest_term_invalid", "A term cannot lie below itself.");
            }
        }
        String name = request.get("name") == null ? term.name : name(request);
        String slug = request.get("slug") == null ? term.slug : slug(request);
        if (slug.isEmpty()) {
            // An empty slug asks for one made of the name.
            slug = Slugs.of(name);
            slug = slug.isEmpty() ? term.slug : slug.equals(term.slug) ? slug : free(kind.taxonomy(), slug, parent);
        } else if (!slug.equals(term.slug) && terms.findBySlug(kind.taxonomy(), slug).isPresent()) {
            if (!moves) {
                throw RestError.of(400, "duplicate_term_slug",
                        "The slug &#8220;" + slug + "&#8221; is already in use by another term.");
            }
            slug = free(kind.taxonomy(), slug, parent);
        }
        service.update(kind.taxonomy(), term.slug, new TermDraft(slug, name,
                request.get("description") == null ? term.description : description(request),
                parent == null ? null : parent.slug), anyVersion -> { });
        return term;
    }

    /** Removes a term; posts stay without it. */
    void remove(long id) {
        removal.remove(id);
    }

    private Term parent(RestRequest request, TermKind kind) {
        if (request.get("parent") == null) {
            return null;
        }
        if (!kind.isHierarchical()) {
            throw RestError.of(400, "rest_taxonomy_not_hierarchical",
                    "Cannot set parent term, taxonomy is not hierarchical.");
        }
        long id = request.number("parent", 0);
        return id == 0 ? null : terms.findByIdOptional(id).filter(term -> term.taxonomy == kind.taxonomy())
                .orElseThrow(() -> RestError.of(400, "rest_term_invalid", "Parent term does not exist."));
    }

    private static String name(RestRequest request) {
        String name = EscapedText.line(request.text("name"));
        if (name.isEmpty()) {
            throw RestError.of(400, "empty_term_name", "A name is required for this term.");
        }
        if (name.length() > LONGEST_NAME) {
            throw RestError.of(400, "rest_too_long", "name must be at most " + LONGEST_NAME + " characters long.");
        }
        return name;
    }

    private static String slug(RestRequest request) {
        String sent = request.text("slug");
        String small = sent == null ? "" : sent.strip().toLowerCase(Locale.ROOT);
        // Underscores stay, as in WordPress.
        return Slugs.isSlug(small) && !small.contains(".") && !small.contains("--") ? small : Slugs.of(small);
    }

    private static String description(RestRequest request) {
        String description = EscapedText.text(request.text("description"));
        if (PlainText.utf8Length(description) > LONGEST_DESCRIPTION) {
            throw RestError.of(400, "rest_too_long", "description must be at most " + LONGEST_DESCRIPTION + " bytes long.");
        }
        return description;
    }

    /**
     * Refuses a second term of the same name at the same place, unless a slug of its own was given for it; clients look
     * for {@code term_exists} and go on with the term that it names (WordPress: {@code wp_insert_term}).
     */
    private void refuseTwin(TermKind kind, String name, String slug, Term parent) {
        Optional<Term> twin = terms.listByName(kind.taxonomy(), name, parent == null ? null : parent.id).stream().findFirst();
        if (twin.isEmpty()) {
            return;
        }
        Optional<Term> holder = slug.isEmpty() ? Optional.empty() : terms.findBySlug(kind.taxonomy(), slug);
        if (slug.isEmpty() || holder.isPresent()) {
            long id = twin.get().id;
            throw RestError.of(400, "term_exists", kind.isHierarchical()
                    ? "A term with the name provided already exists with this parent."
                    : "A term with the name provided already exists in this taxonomy.").with("term_id", id).after(id).after(id);
        }
    }

    /** The slug itself if it is free; else with that of the section above, and at last with a number. */
    private String free(Taxonomy taxonomy, String slug, Term parent) {
        String wanted = parent == null || terms.findBySlug(taxonomy, slug).isEmpty() ? slug
                : Slugs.of(slug + "-" + parent.slug);
        return Slugs.unused(wanted, each -> terms.findBySlug(taxonomy, each).isPresent());
    }
}
