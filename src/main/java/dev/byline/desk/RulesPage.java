package dev.byline.desk;

import java.util.List;

import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.TrialView;

/**
 * The rules of the checks.
 *
 * @param form        what stands in its fields, by their names in the API
 * @param version     the version that sending the form replaces
 * @param saved       who saved that and when, {@code null} for the site's settings
 * @param weights     the rules with their fields
 * @param limits      the limits with their fields
 * @param holdErrors  what is wrong with lines of the hold list
 * @param blockErrors what is wrong with lines of the block list
 * @param differences what sending the form would change, in words
 * @param trial       what would have been decided otherwise, {@code null} if nobody asked
 * @param versions    the latest versions, newest first
 * @param notice      what was done last, {@code null} for nothing
 */
public record RulesPage(FormPart form, int version, VersionPart saved, List<WeightField> weights,
        List<LimitField> limits, List<String> holdErrors, List<String> blockErrors, List<String> differences,
        TrialView trial, List<VersionPart> versions, Notice notice) {

    /** A saved version. */
    public record VersionPart(int version, String by, Age age) {
    }

    /** The field of a rule's weight. */
    public record WeightField(String name, String rule, String meaning) {

        /** The field of a rule. */
        static WeightField of(Rule rule) {
            return new WeightField("weights." + rule.word(), rule.word(), rule.meaning());
        }
    }

    /** The field of a limit. */
    public record LimitField(String name, String label) {
    }
}
