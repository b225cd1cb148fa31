package dev.byline.wordpress.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Hyphens that stand for dashes; those of {@code xn--} names stay. */
final class Dashes {

    private static final String EM = "&#8212;";
    private static final String EN = "&#8211;";
    private static final String BEFORE = "(?<=^|" + Spaces.PATTERN + ")";
    private static final String BEHIND = "(?=$|" + Spaces.PATTERN + ")";
    private static final Map<Pattern, String> RULES = new LinkedHashMap<>();

    static {
        put("---", EM);
        put(BEFORE + "--" + BEHIND, EM);
        put("(?<!xn)--", EN);
        put(BEFORE + "-" + BEHIND, EN);
    }

    private Dashes() {
    }

    private static void put(String pattern, String dash) {
        RULES.put(Pattern.compile(pattern, Pattern.UNIX_LINES), dash);
    }

    static String set(String text) {
        return text.indexOf('-') < 0 ? text : Signs.apply(RULES, text);
    }
}
