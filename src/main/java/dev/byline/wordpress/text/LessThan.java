package dev.byline.wordpress.text;

/** Tags that are never closed are text: {@code wp_pre_kses_less_than}. */
final class LessThan {

    private LessThan() {
    }

    /** Each {@code <} with no {@code >} before the next one is escaped, with all that stands between. */
    static String escape(String text) {
        int at = text.indexOf('<');
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16).append(text, 0, at);
        while (at < text.length()) {
            int next = text.indexOf('<', at + 1);
            int stop = next < 0 ? text.length() : next;
            int close = at;
            while (close < stop && text.charAt(close) != '>') {
                close++;
            }
            String part = text.substring(at, stop);
            result.append(close < stop ? part : Entities.escapeHtml(part));
            at = stop;
        }
        return result.toString();
    }
}
