package dev.byline.wordpress.text;

import java.util.ArrayList;
import java.util.List;

/** The beginning of an article in place of an excerpt: {@code wp_trim_excerpt}. */
final class TrimmedExcerpt {

    private static final int WORDS = 55;
    private static final String MORE = " [&hellip;]";
    private static final String MORE_MARK = "<!--more";
    private static final String PAGE_MARK = "<!--nextpage-->";

    private TrimmedExcerpt() {
    }

    /** What of a source an excerpt is made of: its first page, without shortcodes and blocks that are no text. */
    static String source(String source) {
        String page = source.startsWith(PAGE_MARK) ? source.substring(PAGE_MARK.length()) : source;
        int end = page.indexOf(PAGE_MARK);
        String text = end < 0 ? page : page.substring(0, end);
        return Blocks.forExcerpt(Shortcodes.strip(withoutMoreMarks(text)));
    }

    private static String withoutMoreMarks(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(MORE_MARK); at >= 0; at = text.indexOf(MORE_MARK, from)) {
            int end = text.indexOf("-->", at);
            if (end < 0) {
                break;
            }
            result.append(text, from, at);
            from = end + 3;
        }
        return result.append(text, from, text.length()).toString();
    }

    /** The first words of HTML, as text that may hold references. */
    static String trim(String html) {
        String text = StripTags.all(html.replace("]]>", "]]&gt;"));
        List<String> words = new ArrayList<>();
        int at = 0;
        while (words.size() <= WORDS) {
            while (at < text.length() && isGap(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                break;
            }
            int end = at;
            while (end < text.length() && !isGap(text.charAt(end))) {
                end++;
            }
            words.add(text.substring(at, end));
            at = end;
        }
        boolean more = words.size() > WORDS;
        return String.join(" ", more ? words.subList(0, WORDS) : words) + (more ? MORE : "");
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
