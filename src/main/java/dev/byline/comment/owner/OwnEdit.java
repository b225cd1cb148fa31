package dev.byline.comment.owner;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.byline.comment.submission.ReplyField;
import dev.byline.http.MaxBytes;

/**
 * What a writer changes of a comment; absent fields stay as they are. Limits are those of the reply form.
 *
 * @param comment      a new text
 * @param name         a new name
 * @param website      a new website, empty to remove it
 * @param wantsReplies whether to hear of replies
 */
public record OwnEdit(@MaxBytes(ReplyField.COMMENT_BYTES) String comment, @MaxBytes(ReplyField.NAME_BYTES) String name,
        @MaxBytes(ReplyField.WEBSITE_BYTES) String website, @JsonProperty("notify") Boolean wantsReplies) {

    /** Only the wish to hear of replies. */
    public static OwnEdit replies(boolean wanted) {
        return new OwnEdit(null, null, null, wanted);
    }

    /** Whether anything is to change that readers see. */
    boolean rewords() {
        return comment != null || name != null || website != null;
    }
}
