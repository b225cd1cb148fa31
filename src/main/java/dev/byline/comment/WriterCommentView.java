package dev.byline.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A comment as its writer sees it.
 *
 * @param comment what everybody would see
 * @param status  where it stands
 * @param text    what was typed
 * @param notice  what its status means, for people; absent if it is public
 * @param token   proves ownership: in the answer to the submission only, present again when that is repeated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriterCommentView(@JsonUnwrapped CommentView comment, CommentStatus status, String text, String notice,
        String token) {

    /** What a held comment's writer is told, in WordPress' words. */
    public static final String AWAITING =
            "Your comment is awaiting moderation. It will be visible after it has been approved.";
}
