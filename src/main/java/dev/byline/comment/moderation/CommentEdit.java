package dev.byline.comment.moderation;

import dev.byline.comment.CommentStatus;
import dev.byline.http.MaxBytes;
import jakarta.validation.constraints.Size;

/**
 * What a moderator changes of a comment; absent fields stay as they are.
 *
 * @param status  where it shall stand
 * @param comment a new text, under the same limits and rules as the writer's
 * @param name    a new name
 * @param website a new website, empty to remove it
 */
public record CommentEdit(CommentStatus status, @Size(min = 1) @MaxBytes(65_525) String comment,
        @Size(min = 1) @MaxBytes(245) String name, @MaxBytes(200) String website) {
}
