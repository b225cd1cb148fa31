package dev.byline.comment.spam.check;

import java.util.List;
import java.util.Set;

import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import dev.byline.text.CommentHtml;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds comments with as many links as the article or site says; the writer's website does not count, as in WordPress. */
@ApplicationScoped
public class LinkCheck implements Check {

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.LINKS);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        int links = CommentHtml.content(submission.html()).linkCount();
        return policy.holdLinks() > 0 && links >= policy.holdLinks()
                ? book.found(Rule.LINKS, links + " links, and " + policy.holdLinks() + " make a comment wait")
                : List.of();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
