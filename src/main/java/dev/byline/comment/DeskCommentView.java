package dev.byline.comment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A comment as moderators see it: with what is private, and why it stands where it does.
 *
 * @param comment  what everybody would see
 * @param text     what was typed
 * @param findings what the checks found
 * @param version  for {@code If-Match}
 */
public record DeskCommentView(@JsonUnwrapped CommentView comment, CommentStatus status, String email,
        String networkAddress, String userAgent, String text, List<Reason> findings, int version) {

    /** One finding of a check. */
    public record Reason(String rule, int weight, String evidence) {
    }
}
