package dev.byline.comment.moderation;

import dev.byline.comment.Comment;

/**
 * Something that follows from every decision about a comment, in its transaction and while the comment is locked:
 * reports are settled, the writer gets a statement.
 */
public interface Consequence {

    /** The desk has decided, perhaps that the comment stays where it stood; or its writer has taken it back. */
    void follow(Comment comment, Ruling ruling);

    /** What was decided in a batch has been undone. */
    void takeBack(Comment comment, String batch);
}
