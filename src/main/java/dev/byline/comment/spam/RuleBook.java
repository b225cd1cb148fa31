package dev.byline.comment.spam;

import java.util.List;

import dev.byline.comment.spam.list.WordList;

/**
 * Rules made ready for the checks: lists are compiled once for each version.
 *
 * @param rules     what was saved
 * @param holdList  its hold list
 * @param blockList its block list
 */
public record RuleBook(Rules rules, WordList holdList, WordList blockList) {

    /** Compiles rules that are valid. */
    public static RuleBook of(Rules rules) {
        return new RuleBook(rules, WordList.of(rules.holdList()), WordList.of(rules.blockList()));
    }

    /** One finding under a rule, weighed; none where the rule is turned off. */
    public List<Finding> found(Rule rule, String evidence) {
        int weight = rules.weight(rule.word());
        return weight == 0 ? List.of() : List.of(new Finding(rule.word(), weight, evidence));
    }

    /** From where on the checks find something. */
    public Limits limits() {
        return rules.limits();
    }
}
