package dev.byline.comment.spam;

import java.util.List;
import java.util.Map;

/**
 * How the checks' findings are weighed, and what they look for. Complete and valid.
 *
 * @param version   which version this is, or which one it was made from while it is not saved yet; 0 is the site's
 *                  settings
 * @param holdAt    sum of weights at which a comment waits
 * @param spamAt    sum of weights at which it is taken for spam, if one of them is more than a reason to wait
 * @param weights   what each finding adds, by the rule's name; 0 turns a rule off
 * @param holdList  one entry a line: what fits makes a comment wait
 * @param blockList one entry a line: what fits makes it spam
 * @param limits    from where on the checks find something
 */
public record Rules(int version, int holdAt, int spamAt, Map<String, Integer> weights, List<String> holdList,
        List<String> blockList, Limits limits) {

    /** The same as another version. */
    public Rules withVersion(int other) {
        return new Rules(other, holdAt, spamAt, weights, holdList, blockList, limits);
    }

    /** What a finding of a rule adds to the verdict. */
    public int weight(String rule) {
        return weights.getOrDefault(rule, Finding.HOLD);
    }

    /** The same as a client may send it back. */
    public RulesDraft draft() {
        return new RulesDraft(holdAt, spamAt, weights, holdList, blockList, limits);
    }
}
