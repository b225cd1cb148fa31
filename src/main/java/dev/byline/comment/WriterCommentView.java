package dev.byline.comment;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.byline.comment.appeal.StatementView;

/**
 * A comment as its writer sees it.
 *
 * @param comment what everybody would see; of a comment that was taken back only its place
 * @param status  where it stands
 * @param text    what was typed
 * @param notice  what its status means, for people; absent if it is public
 * @param editable whether its writer may change it now
 * @param editableUntil when that ends; absent while it waits, since then it has no end, and where nothing can be edited
 * @param wantsReplies whether its writer wants to hear of replies
 * @param statement why it was removed, and what its writer objected to that; absent where there is nothing to say
 * @param token   proves ownership: in the answer to the submission only, present again when that is repeated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriterCommentView(@JsonUnwrapped CommentView comment, CommentStatus status, String text, String notice,
        boolean editable, Instant editableUntil, @JsonProperty("notify") boolean wantsReplies,
        StatementView statement, String token) {

    /** What a held comment's writer is told, in WordPress' words. */
    public static final String AWAITING =
            "Your comment is awaiting moderation. It will be visible after it has been approved.";

    /** What the writer of a comment is told that the desk removed. */
    public static final String REMOVED = "Your comment was removed by the desk.";

    /** What a writer is told who took the comment back. */
    public static final String WITHDRAWN = "You deleted this comment.";
}
