package dev.byline.comment.notice;

import dev.byline.comment.DeskWanted;

/** What somebody is told in a digest, in the order of the mail. */
public enum NoticeKind {
    /** Its writer objects to the removal of a comment. */
    APPEALED("Writers who object to a removal"),
    /** Readers reported a comment. */
    REPORTED("Reported by readers"),
    /** A comment waits for approval. */
    PENDING("Waiting for approval"),
    /** There is a new comment on an author's article. */
    COMMENT("New comments");

    private final String heading;

    NoticeKind(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    static NoticeKind of(DeskWanted.Cause cause) {
        return cause == DeskWanted.Cause.APPEALED ? APPEALED : REPORTED;
    }
}
