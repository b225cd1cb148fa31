package dev.byline.comment.spam.check;

import java.util.List;
import java.util.Set;

import dev.byline.article.CommentHold;
import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds everything where the site or the article says so. */
@ApplicationScoped
public class HoldAllCheck implements Check {

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.HOLD_ALL);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        return policy.hold() == CommentHold.ALL ? book.found(Rule.HOLD_ALL, "All comments here wait for a moderator")
                : List.of();
    }
}
