package dev.byline.comment.moderation;

import java.util.ArrayList;
import java.util.List;

import dev.byline.comment.CommentStatus;
import dev.byline.http.FieldError;

/**
 * A decision about one comment as it is carried out.
 *
 * @param before      where the comment stood
 * @param after       where it stands; may be the same
 * @param reason      why it was removed, {@code null} if nobody said
 * @param explanation the reason in the moderator's words, {@code null} for none
 * @param actor       the desk user, or what acted by itself
 * @param batch       what was decided at once
 */
public record Ruling(CommentStatus before, CommentStatus after, Reason reason, String explanation, String actor,
        String batch) {

    /** Bytes that an explanation takes at the most. */
    public static final int MAX_EXPLANATION = 1000;

    /** Whether a status means that the desk does not want the comment. */
    public static boolean removes(CommentStatus status) {
        return status == CommentStatus.SPAM || status == CommentStatus.TRASH;
    }

    /** What is wrong with reasons that go with a status: only a removal has any. */
    static List<FieldError> errors(String path, CommentStatus status, Reason reason, String explanation) {
        List<FieldError> errors = new ArrayList<>();
        if (status == null || !removes(status)) {
            String only = "Only a removal, to spam or trash, has a reason";
            if (reason != null) {
                errors.add(new FieldError(path + "reason", "not_allowed", only));
            }
            if (explanation != null) {
                errors.add(new FieldError(path + "explanation", "not_allowed", only));
            }
        }
        return errors;
    }
}
