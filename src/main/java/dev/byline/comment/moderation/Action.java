package dev.byline.comment.moderation;

/** What the log of moderation tells of. */
public enum Action {
    /** The checks gave a submission its first status. */
    CHECKED,
    /** The desk decided where a comment stands. */
    DECIDED,
    /** The desk or the writer changed what it says. */
    EDITED,
    /** The desk wrote a reply. */
    REPLIED,
    /** An earlier batch was undone. */
    UNDONE,
    /** Its writer took it back. */
    WITHDRAWN,
    /** It went back to waiting without a person. */
    HELD,
    /** The desk decided about what readers reported. */
    REPORTS_SETTLED,
    /** A writer objected to a removal. */
    APPEALED,
    /** The desk answered a writer's appeal. */
    APPEAL_ANSWERED,
    /** The comment's writer was blocked. */
    BLOCKED,
    /** A block was lifted. */
    UNBLOCKED,
    /** Lists, weights or thresholds were changed. */
    RULES_CHANGED,
    /** A person's data were erased. */
    ERASED
}
