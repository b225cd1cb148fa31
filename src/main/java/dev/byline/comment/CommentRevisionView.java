package dev.byline.comment;

import java.time.Instant;

/**
 * What a comment said before it was edited.
 *
 * @param text     what had been typed
 * @param html     what had been made of it, sanitised
 * @param editedBy the desk user who edited, to the writer just {@code desk}; {@code null} if it was the writer
 * @param editedAt when it ceased to say this
 */
public record CommentRevisionView(long id, String name, String website, String text, String html, String editedBy,
        Instant editedAt) {

    /** The view of the comment's writer, who does not learn the names of the desk's users. */
    public static CommentRevisionView forWriter(CommentRevision revision) {
        return new CommentRevisionView(revision.id, revision.name, revision.website, revision.text, revision.html,
                revision.editedBy.isEmpty() ? null : "desk", revision.createdAt);
    }

    /** The view of moderators. */
    public static CommentRevisionView of(CommentRevision revision) {
        return new CommentRevisionView(revision.id, revision.name, revision.website, revision.text, revision.html,
                revision.editedBy.isEmpty() ? null : revision.editedBy, revision.createdAt);
    }
}
