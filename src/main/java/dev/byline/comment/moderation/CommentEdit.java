package dev.byline.comment.moderation;

import dev.byline.comment.CommentStatus;
import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.Size;

/**
 * What a moderator changes of a comment; absent fields stay as they are.
 *
 * @param status      where it shall stand
 * @param comment     a new text, under the same limits and rules as the writer's
 * @param name        a new name
 * @param website     a new website, empty to remove it
 * @param reason      why it is removed, told to its writer; only with {@code spam} and {@code trash}
 * @param explanation the reason in the moderator's words, told to the writer too
 */
public record CommentEdit(CommentStatus status, @Size(min = 1) @MaxBytes(65_525) String comment,
        @Size(min = 1) @MaxBytes(245) String name, @MaxBytes(200) String website, Reason reason,
        @MaxBytes(Ruling.MAX_EXPLANATION) String explanation) {

    /** Changes only where the comment stands. */
    public static CommentEdit to(CommentStatus status) {
        return new CommentEdit(status, null, null, null, null, null);
    }

    /** Whether it changes what readers see of the comment. */
    boolean rewrites() {
        return comment != null || name != null || website != null;
    }
}
