package dev.byline.comment;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.byline.comment.appeal.StatementView;

/**
 * A comment as moderators see it: with what is private, and why it stands where it does.
 *
 * @param comment     what everybody would see
 * @param text        what was typed
 * @param findings    what the checks found
 * @param reports     what readers reported, as far as nobody has decided about it
 * @param statement   why it was removed, as its writer is told, and what the writer objects; {@code null} for nothing
 * @param withdrawn   whether its writer took it back; it cannot be brought back then
 * @param emailProven whether the writer showed that the address is theirs
 * @param writer      what else came from the same address; {@code null} if there is none
 * @param version     for {@code If-Match}
 */
public record DeskCommentView(@JsonUnwrapped CommentView comment, CommentStatus status, String email,
        String networkAddress, String userAgent, String text, List<Reason> findings, Reports reports,
        StatementView statement, boolean withdrawn, boolean emailProven, Writer writer, int version) {

    /** One finding of a check. */
    @Schema(name = "CommentFinding")
    public record Reason(String rule, int weight, String evidence) {
    }

    /**
     * Reports that wait for the desk.
     *
     * @param count   how many
     * @param reasons how many for each reason
     */
    @Schema(name = "CommentReports")
    public record Reports(long count, Map<String, Long> reasons) {

        /** Nobody has reported it. */
        public static final Reports NONE = new Reports(0, Map.of());
    }

    /** How many comments of each status came from one address, this one among them. */
    @Schema(name = "CommentWriter")
    public record Writer(long approved, long pending, long spam, long trash) {
    }
}
