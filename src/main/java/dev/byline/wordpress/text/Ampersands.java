package dev.byline.wordpress.text;

/** Writes bare ampersands as {@code &#038;}. */
final class Ampersands {

    private static final String ENCODED = "&#038;";
    private static final int LONGEST_NAME = 8;

    private Ampersands() {
    }

    /** Ampersands that do not begin a reference, by the rule of {@code wptexturize}. */
    static String encodeBare(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int from = 0;
        for (; at >= 0; at = text.indexOf('&', at + 1)) {
            if (!isNumber(text, at + 1) && !isName(text, at + 1)) {
                result.append(text, from, at).append(ENCODED);
                from = at + 1;
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    /** What {@code convert_chars} still finds, which looks at the character behind the ampersand only roughly. */
    static String convertChars(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int from = 0;
        while (at >= 0) {
            int next = at + 1;
            if (next < text.length() && text.charAt(next) != '#' && !isName(text, next + 1)) {
                result.append(text, from, at).append(ENCODED);
                from = next;
                next++;
            }
            at = text.indexOf('&', next);
        }
        return result.append(text, from, text.length()).toString();
    }

    private static boolean isName(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST_NAME && isNamePart(text.charAt(end))) {
            end++;
        }
        int length = end - start;
        return length > 0 && length <= LONGEST_NAME && end < text.length() && text.charAt(end) == ';';
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '1' && c <= '4';
    }

    private static boolean isNumber(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '#') {
            return false;
        }
        boolean hex = start + 1 < text.length() && (text.charAt(start + 1) | 0x20) == 'x';
        int digits = start + (hex ? 2 : 1);
        int end = digits;
        while (end < text.length() && text.charAt(end) < 0x80
            && Character.digit(text.charAt(end), hex ? 16 : 10) >= 0) {
            end++;
        }
        return end > digits && end < text.length() && text.charAt(end) == ';';
    }
}
