package dev.byline.comment.moderation;

import java.util.List;

import dev.byline.comment.Comment;

/**
 * What a request of the desk has changed.
 *
 * @param batch    by which all of it can be undone; names nothing if nothing had to be changed
 * @param comments as they stand now
 */
public record Decided(String batch, List<Comment> comments) {

    /** The only or first comment. */
    public Comment comment() {
        return comments.get(0);
    }
}
