package dev.byline.comment.spam.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.list.WordList;
import jakarta.enterprise.context.ApplicationScoped;

/** Compares a submission with the hold list and the block list. */
@ApplicationScoped
public class ListCheck implements Check {

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.HOLD_LIST, Rule.BLOCK_LIST);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        List<Finding> found = new ArrayList<>(
                found(Rule.BLOCK_LIST, "block list", book.blockList().find(submission), book));
        found.addAll(found(Rule.HOLD_LIST, "hold list", book.holdList().find(submission), book));
        return found;
    }

    private static List<Finding> found(Rule rule, String list, Optional<WordList.Hit> hit, RuleBook book) {
        return hit.map(found -> book.found(rule, "Line " + found.line() + " of the " + list + ", “" + found.entry()
                + "”, fits " + found.where())).orElse(List.of());
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
