package dev.byline.wordpress.text;

/** What WordPress takes for white space beside quotes, dashes and smilies, and what PHP trims. */
final class Spaces {

    /** For patterns: blank, tab, line ends, and the no-break space as character and as reference. */
    static final String PATTERN = "[\\r\\n\\t ]|\\u00A0|&nbsp;";

    private static final String NO_BREAK = "&nbsp;";

    private Spaces() {
    }

    /** How many characters of white space, as in {@link #PATTERN}, begin here at once: 0, 1 or 6. */
    static int lengthAt(CharSequence text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0') {
            return 1;
        }
        int end = at + NO_BREAK.length();
        return c == '&' && end <= text.length() && NO_BREAK.contentEquals(text.subSequence(at, end))
            ? NO_BREAK.length() : 0;
    }

    /** The {@code \s} of Perl's patterns. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    static int skip(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** PHP's {@code trim}: blank, tab, line ends, U+0000 and vertical tab. */
    static String trim(String text) {
        return trim(text, " \t\n\r\0\u000B");
    }

    static String trim(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return trimStart(text.substring(0, end), characters);
    }

    static String trimStart(String text, String characters) {
        int start = 0;
        while (start < text.length() && characters.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }
}
