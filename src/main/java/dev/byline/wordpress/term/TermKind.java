package dev.byline.wordpress.term;

import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;

/** The two taxonomies under WordPress' names. */
public enum TermKind {

    /** Sections. */
    CATEGORY(Taxonomy.SECTION, "category", "categories", "category", "section"),
    /** Tags. */
    TAG(Taxonomy.TAG, "post_tag", "tags", "tag", "tag");

    private final Taxonomy taxonomy;
    private final String slug;
    private final String base;
    private final String title;
    private final String filter;

    TermKind(Taxonomy taxonomy, String slug, String base, String title, String filter) {
        this.taxonomy = taxonomy;
        this.slug = slug;
        this.base = base;
        this.title = title;
        this.filter = filter;
    }

    /** The kind of a term. */
    public static TermKind of(Term term) {
        return of(term.taxonomy);
    }

    /** The kind of a taxonomy's terms. */
    public static TermKind of(Taxonomy taxonomy) {
        return taxonomy == Taxonomy.SECTION ? CATEGORY : TAG;
    }

    /** The taxonomy. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** WordPress' name of the taxonomy. */
    public String slug() {
        return slug;
    }

    /** The last part of the route, and the parameter of posts. */
    public String base() {
        return base;
    }

    /** The route of the collection. */
    public String path() {
        return "/wp/v2/" + base;
    }

    /** The route of one of them. */
    public String path(long id) {
        return path() + "/" + id;
    }

    /** The title of the schema. */
    String title() {
        return title;
    }

    /** The parameter by which the front page lists what is filed there. */
    String filter() {
        return filter;
    }

    boolean isHierarchical() {
        return this == CATEGORY;
    }
}
