package dev.byline.wordpress.text;

/** Letters as PHP's byte functions know them; every other character keeps its place. */
final class Ascii {

    private Ascii() {
    }

    static String lower(String text) {
        StringBuilder lower = null;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 'A' && c <= 'Z') {
                lower = lower == null ? new StringBuilder(text) : lower;
                lower.setCharAt(at, (char) (c + 0x20));
            }
        }
        return lower == null ? text : lower.toString();
    }

    static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
