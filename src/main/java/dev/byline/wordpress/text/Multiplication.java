package dev.byline.wordpress.text;

/**
 * The sign between two numbers, {@code 3x4}; never in {@code 0x9f}. A number is a run of digits, points and commas that
 * begins with a digit at the border of a word, and a second one that ends at the border of a word.
 */
final class Multiplication {

    private static final String SIGN = "&#215;";

    private Multiplication() {
    }

    static String set(String text) {
        int at = text.indexOf('x');
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int from = 0;
        int taken = 0;
        for (; at >= 0; at = text.indexOf('x', at + 1)) {
            int end = secondEnd(text, at + 1);
            if (end > 0 && hasFirst(text, at, taken)) {
                result.append(text, from, at).append(SIGN);
                from = at + 1;
                taken = end;
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    private static boolean hasFirst(String text, int end, int taken) {
        for (int at = end - 1; at >= taken && isPart(text.charAt(at)); at--) {
            boolean starts = isDigit(text.charAt(at)) && (at == 0 || !isWord(text.charAt(at - 1)));
            if (starts && (text.charAt(at) != '0' || at + 1 < end)) {
                return true;
            }
        }
        return false;
    }

    private static int secondEnd(String text, int start) {
        if (start >= text.length() || !isDigit(text.charAt(start))) {
            return -1;
        }
        int run = start + 1;
        while (run < text.length() && isPart(text.charAt(run))) {
            run++;
        }
        for (int end = run; end > start; end--) {
            boolean inside = isWord(text.charAt(end - 1));
            if (inside != (end < text.length() && isWord(text.charAt(end)))) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isPart(char c) {
        return isDigit(c) || c == '.' || c == ',';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
