package dev.byline.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.byline.comment.spam.Limits;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.Rules;
import dev.byline.comment.spam.RulesDraft;
import dev.byline.http.FieldError;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * The form of the rules as it was sent.
 *
 * @param values what was typed, by the fields' names
 * @param draft  what was read of it
 * @param errors what could not be read
 */
record RulesForm(Map<String, String> values, RulesDraft draft, List<FieldError> errors) {

    static final String HOLD_LIST = "holdList";
    static final String BLOCK_LIST = "blockList";

    /** The limits in the order of {@link Limits}. */
    static final List<RulesPage.LimitField> LIMITS = List.of(
            new RulesPage.LimitField("limits.tooFastSeconds", "Seconds within which a form is too fast"),
            new RulesPage.LimitField("limits.tooOldHours", "Hours after which a form is too old"),
            new RulesPage.LimitField("limits.burstPercent", "Percent of a network’s flood limit that are a burst"),
            new RulesPage.LimitField("limits.floodPercent", "Percent of a flood limit that ask for a proof of work"),
            new RulesPage.LimitField("limits.duplicateDays", "Days back that are searched for nearly equal texts"),
            new RulesPage.LimitField("limits.duplicateBits", "Bits of 64 in which nearly equal texts differ, 0 to 3"),
            new RulesPage.LimitField("limits.filterComments", "Comments of each kind that the filter learns first"),
            new RulesPage.LimitField("limits.filterHoldPercent", "Percent at which the filter speaks"),
            new RulesPage.LimitField("limits.filterSpamPercent", "Percent at which the filter is nearly certain"));

    /** Reads the form; what is not a whole number is an error. */
    static RulesForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((name, given) -> values.put(name, given.get(0)));
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            Integer weight = number("weights." + rule.word(), values, errors);
            if (weight != null) {
                weights.put(rule.word(), weight);
            }
        }
        Integer[] limits = LIMITS.stream().map(limit -> number(limit.name(), values, errors)).toArray(Integer[]::new);
        RulesDraft draft = new RulesDraft(number("holdAt", values, errors), number("spamAt", values, errors), weights,
                lines(values.get(HOLD_LIST)), lines(values.get(BLOCK_LIST)),
                new Limits(limits[0], limits[1], limits[2], limits[3], limits[4], limits[5], limits[6], limits[7],
                        limits[8]));
        return new RulesForm(values, draft, errors);
    }

    /** What the fields hold when they show rules. */
    static Map<String, String> values(Rules rules) {
        Map<String, String> values = new HashMap<>();
        values.put("holdAt", Integer.toString(rules.holdAt()));
        values.put("spamAt", Integer.toString(rules.spamAt()));
        for (Rule rule : Rule.values()) {
            values.put("weights." + rule.word(), Integer.toString(rules.weight(rule.word())));
        }
        List<Integer> limits = limits(rules.limits());
        for (int index = 0; index < limits.size(); index++) {
            values.put(LIMITS.get(index).name(), limits.get(index).toString());
        }
        values.put(HOLD_LIST, String.join("\n", rules.holdList()));
        values.put(BLOCK_LIST, String.join("\n", rules.blockList()));
        return values;
    }

    /** What replacing rules by others changes, in words. */
    static List<String> differences(Rules before, Rules after) {
        List<String> found = new ArrayList<>();
        Map<String, String> old = values(before);
        Map<String, String> fresh = values(after);
        fresh.keySet().stream().sorted().filter(name -> !name.equals(HOLD_LIST) && !name.equals(BLOCK_LIST))
                .filter(name -> !fresh.get(name).equals(old.get(name)))
                .forEach(name -> found.add(name.replaceFirst("^[a-z]+\\.", "") + ": " + old.get(name) + " → "
                        + fresh.get(name)));
        lines("Hold list", before.holdList(), after.holdList(), found);
        lines("Block list", before.blockList(), after.blockList(), found);
        return found;
    }

    private static void lines(String list, List<String> before, List<String> after, List<String> found) {
        after.stream().filter(line -> !before.contains(line)).forEach(line -> found.add(list + ": + " + line));
        before.stream().filter(line -> !after.contains(line)).forEach(line -> found.add(list + ": − " + line));
    }

    private static List<Integer> limits(Limits limits) {
        return List.of(limits.tooFastSeconds(), limits.tooOldHours(), limits.burstPercent(), limits.floodPercent(),
                limits.duplicateDays(), limits.duplicateBits(), limits.filterComments(), limits.filterHoldPercent(),
                limits.filterSpamPercent());
    }

    private static Integer number(String field, Map<String, String> values, List<FieldError> errors) {
        String typed = values.getOrDefault(field, "").strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?\\d{1,9}")) {
            errors.add(new FieldError(field, "invalid_type", "Give a whole number"));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private static List<String> lines(String typed) {
        return typed == null || typed.isBlank() ? List.of()
                : Arrays.asList(typed.stripTrailing().split("\r\n|\r|\n", -1));
    }
}
