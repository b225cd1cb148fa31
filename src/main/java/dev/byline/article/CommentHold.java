package dev.byline.article;

/** Which comments wait for a moderator whatever the checks find. */
public enum CommentHold {
    /** None. */
    NONE,
    /** Those of writers who have not proven to be the writer of an approved one. */
    FIRST_TIME,
    /** All. */
    ALL
}
