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

/** Finds links to hosts that no approved comment of this site has linked to. */
@ApplicationScoped
public class NewHostCheck implements Check {

    private static final int NAMED = 5;

    @Inject
    LinkHosts hosts;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.NEW_HOSTS);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        List<String> unseen = hosts.unseen(submission.html());
        if (unseen.isEmpty()) {
            return List.of();
        }
        return book.found(Rule.NEW_HOSTS, "No approved comment has linked to "
                + String.join(", ", unseen.subList(0, Math.min(NAMED, unseen.size())))
                + (unseen.size() > NAMED ? " and " + (unseen.size() - NAMED) + " more" : ""));
    }
}
