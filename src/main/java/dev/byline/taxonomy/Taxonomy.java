package dev.byline.taxonomy;

/** The two ways to file an article. */
public enum Taxonomy {
    /** A place in the publication's tree of sections. */
    SECTION,
    /** A flat keyword. */
    TAG
}
