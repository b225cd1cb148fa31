package dev.byline.article;

/** What the source of a body is written in. */
public enum BodyFormat {
    /** HTML. */
    HTML,
    /** CommonMark with tables. */
    MARKDOWN,
    /** A body as WordPress stores it: block comments, or lines that stand for paragraphs. */
    WORDPRESS
}
