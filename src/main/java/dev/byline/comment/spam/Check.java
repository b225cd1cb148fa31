package dev.byline.comment.spam;

import java.util.List;

import dev.byline.comment.CommentRules;

/** One step of the pipeline. Looks at a submission and says what it finds; decides nothing and stores nothing. */
public interface Check {

    /** What speaks against letting the comment through; empty if nothing does. */
    List<Finding> inspect(Submission submission, CommentRules rules);
}
