package dev.byline.wordpress.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signs that {@link Texturize} puts into a stretch of text without markup. The order of the rules is part of the
 * rules. Every pattern begins with a fixed character and looks around it by a few characters only, so that a text of
 * nothing but quotes takes linear time.
 */
final class Signs {

    /** Stand for signs that later rules must still be able to tell apart; no text may hold these noncharacters. */
    private static final String APOSTROPHE = "\uFDD0";
    private static final String OPEN_SINGLE = "\uFDD1";
    private static final String OPEN_DOUBLE = "\uFDD2";

    private static final String CLOSE_SINGLE = "&#8217;";
    private static final String CLOSE_DOUBLE = "&#8221;";

    private static final String AFTER_QUOTE = "(?=\\Z|[.,:;!?)}\\-\\]]|&gt;|" + Spaces.PATTERN + ")";

    private static final Map<String, String> FIXED = fixed();
    private static final Map<Pattern, String> SINGLE = new LinkedHashMap<>();
    private static final Map<Pattern, String> DOUBLE = new LinkedHashMap<>();

    static {
        // An abbreviated year at the end of a quotation is likelier than a quoted number.
        put(SINGLE, "'(\\d\\d)'" + AFTER_QUOTE, APOSTROPHE + "$1" + CLOSE_SINGLE);
        put(SINGLE, "'(\\d\\d)\"" + AFTER_QUOTE, APOSTROPHE + "$1" + CLOSE_DOUBLE);
        put(SINGLE, "'(?=\\d\\d(?:\\Z|(?![%\\d]|[.,]\\d)))", APOSTROPHE);
        put(SINGLE, "(?<=\\A|" + Spaces.PATTERN + ")'(\\d[.,\\d]*+)'", OPEN_SINGLE + "$1" + CLOSE_SINGLE);
        put(SINGLE, "(?<=\\A|[(\\[{\"\\-]|&lt;|" + Spaces.PATTERN + ")'", OPEN_SINGLE);
        put(SINGLE, "(?<!" + Spaces.PATTERN + ")'(?!\\Z|[.,:;!?\"'(){}\\[\\]\\-]|&[lg]t;|" + Spaces.PATTERN + ")",
            APOSTROPHE);
        put(DOUBLE, "(?<=\\A|" + Spaces.PATTERN + ")\"(\\d[.,\\d]*+)\"", OPEN_DOUBLE + "$1" + CLOSE_DOUBLE);
        put(DOUBLE, "(?<=\\A|[(\\[{\\-]|&lt;|" + Spaces.PATTERN + ")\"(?!" + Spaces.PATTERN + ")", OPEN_DOUBLE);
    }

    private static final Primes SINGLE_PRIMES = new Primes('\'', "&#8242;", OPEN_SINGLE, CLOSE_SINGLE);
    private static final Primes DOUBLE_PRIMES = new Primes('"', "&#8243;", OPEN_DOUBLE, CLOSE_DOUBLE);

    private Signs() {
    }

    private static Map<String, String> fixed() {
        Map<String, String> fixed = new LinkedHashMap<>();
        fixed.put("...", "&#8230;");
        fixed.put("``", "&#8220;");
        fixed.put("''", CLOSE_DOUBLE);
        fixed.put(" (tm)", " &#8482;");
        for (String cockney : new String[] {"'tain't", "'twere", "'twas", "'tis", "'twill", "'til", "'bout", "'nuff",
            "'round", "'cause", "'em"}) {
            fixed.put(cockney, cockney.replace("'", CLOSE_SINGLE));
        }
        return fixed;
    }

    private static void put(Map<Pattern, String> rules, String pattern, String replacement) {
        rules.put(Pattern.compile(pattern, Pattern.UNIX_LINES), replacement);
    }

    static String withoutFlags(String text) {
        return text.replace(APOSTROPHE, "").replace(OPEN_SINGLE, "").replace(OPEN_DOUBLE, "").replace(Primes.FLAG, "");
    }

    static String of(String words) {
        String text = words;
        for (Map.Entry<String, String> sign : FIXED.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        if (text.indexOf('\'') >= 0) {
            text = SINGLE_PRIMES.set(apply(SINGLE, text));
            text = text.replace(APOSTROPHE, CLOSE_SINGLE).replace(OPEN_SINGLE, "&#8216;");
        }
        if (text.indexOf('"') >= 0) {
            text = DOUBLE_PRIMES.set(apply(DOUBLE, text)).replace(OPEN_DOUBLE, "&#8220;");
        }
        return Ampersands.encodeBare(Multiplication.set(Dashes.set(text)));
    }

    static String apply(Map<Pattern, String> rules, String text) {
        String result = text;
        for (Map.Entry<Pattern, String> rule : rules.entrySet()) {
            Matcher matcher = rule.getKey().matcher(result);
            result = matcher.find() ? matcher.replaceAll(rule.getValue()) : result;
        }
        return result;
    }
}
