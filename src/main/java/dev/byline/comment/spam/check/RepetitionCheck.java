package dev.byline.comment.spam.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;


import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import dev.byline.text.CommentContent;
import dev.byline.text.CommentHtml;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds texts that are mostly links, where links are limited at all, and texts that repeat one word. */
@ApplicationScoped
public class RepetitionCheck implements Check {

    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final int WORDS_A_LINK = 3;
    private static final int FEW_WORDS = 8;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.MOSTLY_LINKS, Rule.REPETITION);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        CommentContent content = CommentHtml.content(submission.html());
        int links = content.linkCount();
        String text = content.textBesides();
        String[] words = text.isEmpty() ? new String[0] : GAPS.split(text.toLowerCase(Locale.ROOT));
        if (links > 0 && policy.holdLinks() > 0
                && (words.length == 0 || links > 1 && words.length < links * WORDS_A_LINK)) {
            return book.found(Rule.MOSTLY_LINKS, links + (links == 1 ? " link" : " links") + " and "
                    + words.length + (words.length == 1 ? " word" : " words") + " besides");
        }
        if (words.length >= FEW_WORDS) {
            Map<String, Integer> counts = new HashMap<>();
            for (String word : words) {
                counts.merge(word, 1, Integer::sum);
            }
            Map.Entry<String, Integer> most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            if (most.getValue() * 2 > words.length) {
                return book.found(Rule.REPETITION, "“" + shortened(most.getKey()) + "” is " + most.getValue() + " of "
                        + words.length + " words");
            }
        }
        return List.of();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, word.offsetByCodePoints(0, 20)) + "…";
    }
}
