package dev.byline.comment.spam.filter;

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

/** Asks the filter that learns. It stays silent until it has seen enough of both kinds. */
@ApplicationScoped
public class FilterCheck implements Check {

    private static final int NAMED = 6;

    @Inject
    LearningFilter filter;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.FILTER, Rule.FILTER_SURE);
    }

    @Override
    public void prepare() {
        filter.total();
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        Model.Counts total = filter.total();
        int enough = book.limits().filterComments();
        if (total.ham() < enough || total.spam() < enough) {
            return List.of();
        }
        Model.Opinion opinion = filter.judge(submission);
        double percent = opinion.probability() * 100;
        if (percent < book.limits().filterHoldPercent()) {
            return List.of();
        }
        return book.found(percent < book.limits().filterSpamPercent() ? Rule.FILTER : Rule.FILTER_SURE,
                "Spam by " + Math.min(99, (int) percent) + " per cent; most telling: "
                + String.join(", ", opinion.telling().stream().limit(NAMED).map(Wording::of).toList()));
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
