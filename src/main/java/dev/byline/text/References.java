package dev.byline.text;

import org.jsoup.parser.Parser;

/** Character references of HTML, {@code &eacute;} or {@code &#8217;}, where they are complete. */
final class References {

    private static final int LONGEST = 33;

    private References() {
    }

    /** The text with complete references resolved; {@code &} without a name and a semicolon is text. */
    static String resolved(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf('&', at + 1)) {
            int end = at + 1;
            while (end < text.length() && end - at < LONGEST && isPart(text.charAt(end))) {
                end++;
            }
            if (end > at + 1 && end < text.length() && text.charAt(end) == ';') {
                resolved.append(text, from, at).append(Parser.unescapeEntities(text.substring(at, end + 1), true));
                from = end + 1;
            }
        }
        return resolved.append(text, from, text.length()).toString();
    }

    private static boolean isPart(char c) {
        return c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
