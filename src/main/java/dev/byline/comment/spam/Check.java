package dev.byline.comment.spam;

import java.util.List;
import java.util.Set;

import dev.byline.comment.CommentRules;

/** One step of the pipeline. Looks at a submission and says what it finds; decides nothing and stores nothing. */
public interface Check {

    /**
     * What speaks against letting the comment through; empty if nothing does.
     *
     * @param policy how comments are taken below the article
     * @param book   how findings are weighed, and the lists
     */
    List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book);

    /**
     * Reads what it keeps in memory, if it does not have that yet. Runs outside of the transaction of a submission,
     * which would wait for a second connection while it holds one.
     */
    default void prepare() {
    }

    /** The rules under which it finds something. */
    Set<Rule> rules();

    /**
     * Whether only the comment's content and the rules count, not its sender, its time or other comments: such a check
     * can be repeated later.
     */
    default boolean isRepeatable() {
        return false;
    }
}
