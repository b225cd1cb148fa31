package dev.byline.wordpress.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.byline.data.Conditions;
import dev.byline.text.SearchWords;

/**
 * What {@code search} asks for (WordPress: {@code WP_Query::parse_search}): words and phrases in quotes that must all be
 * there, anywhere in a word, and with a hyphen before them those that must not.
 *
 * @param patterns LIKE patterns of folded words that must match
 * @param without  LIKE patterns that must not
 * @param titles   LIKE patterns of the words in lower case, for titles
 * @param phrase   the same of all that was sent
 */
public record PostSearch(List<String> patterns, List<String> without, List<String> titles, String phrase) {

    private static final int MOST_WORDS = 9;
    private static final int LONGEST = 500;
    private static final Pattern PARTS = Pattern.compile("\".*?(?:\"|$)|(?:(?<=[\\t \",+])|^)[^\\t \",+]+", Pattern.DOTALL);
    private static final Pattern SINGLE_LETTER = Pattern.compile("[a-zA-Z-]");
    private static final Set<String> STOP_WORDS = Set.of("about", "an", "are", "as", "at", "be", "by", "com", "for",
            "from", "how", "in", "is", "it", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when", "where",
            "who", "will", "with", "www");

    /** What a text asks for. */
    public static PostSearch of(String text) {
        String asked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(asked);
        while (matcher.find()) {
            String part = matcher.group().strip();
            boolean phrase = part.startsWith("\"");
            String bare = phrase ? part.replace("\"", "") : part;
            if (!bare.isBlank() && !SINGLE_LETTER.matcher(bare).matches()
                    && (phrase || !STOP_WORDS.contains(bare.toLowerCase(Locale.ROOT)))) {
                parts.add(bare);
            }
        }
        if (parts.isEmpty() || parts.size() > MOST_WORDS) {
            parts = List.of(asked);
        }
        List<String> patterns = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (String part : parts) {
            boolean excluded = part.length() > 1 && part.startsWith("-");
            String folded = SearchWords.index(part).strip();
            if (!folded.isEmpty()) {
                (excluded ? without : patterns).add("%" + folded + "%");
            }
            if (!excluded) {
                titles.add(like(part));
            }
        }
        return new PostSearch(patterns, without, titles, like(asked.strip()));
    }

    private static String like(String text) {
        return Conditions.containing(text.toLowerCase(Locale.ROOT));
    }

    /** Whether nothing is left that could be looked for. */
    public boolean isEmpty() {
        return patterns.isEmpty() && without.isEmpty();
    }
}
