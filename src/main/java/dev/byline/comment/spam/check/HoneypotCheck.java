package dev.byline.comment.spam.check;

import java.util.List;
import java.util.Set;

import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import dev.byline.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what stands in the field that people do not see: programs fill in all there are. */
@ApplicationScoped
public class HoneypotCheck implements Check {

    private static final int WORDS = 10;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.HONEYPOT);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        String trap = submission.signals().trap();
        return trap == null || trap.isBlank() ? List.of() : book.found(Rule.HONEYPOT,
                "The field that people do not see says “" + PlainText.excerpt(trap, WORDS) + "”");
    }
}
