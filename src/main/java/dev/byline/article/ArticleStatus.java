package dev.byline.article;

/** Where an article stands. Only {@link #PUBLISHED} ones exist for the public. */
public enum ArticleStatus {
    /** Being written. */
    DRAFT,
    /** Will be published by itself when its time has come. */
    SCHEDULED,
    /** Public. */
    PUBLISHED,
    /** Withdrawn, but kept. */
    ARCHIVED
}
