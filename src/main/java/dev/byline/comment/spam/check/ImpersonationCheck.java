package dev.byline.comment.spam.check;

import java.util.List;
import java.util.Set;

import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds names that look like those of a desk member or an author; who is signed in to the desk may have any name. */
@ApplicationScoped
public class ImpersonationCheck implements Check {

    @Inject
    PublicNames names;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.IMPERSONATION);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        if (submission.sender().userId() != null) {
            return List.of();
        }
        return names.findLookalike(submission.name())
                .map(name -> book.found(Rule.IMPERSONATION, "The name looks like “" + name + "”, who writes or works here"))
                .orElse(List.of());
    }
}
