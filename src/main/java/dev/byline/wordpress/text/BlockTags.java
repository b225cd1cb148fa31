package dev.byline.wordpress.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@link Autop} does around tags of blocks. A tag of a block is one whose name <em>begins</em> with a name of the
 * list, as in WordPress, so {@code <param>} counts; each function takes time linear in the text, whatever it holds.
 */
final class BlockTags {

    private static final List<String> NAMES = List.of("table", "thead", "tfoot", "caption", "col", "colgroup", "tbody",
        "tr", "td", "th", "div", "dl", "dd", "dt", "ul", "ol", "li", "pre", "form", "map", "area", "blockquote",
        "address", "math", "style", "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "fieldset", "legend", "section",
        "article", "aside", "hgroup", "header", "footer", "nav", "figure", "figcaption", "details", "menu", "summary");
    private static final List<String> WITHOUT_BREAK = List.of("p", "li", "div", "dl", "dd", "dt", "th", "pre", "td",
        "ul", "ol");
    private static final String ALTERNATIVES = "(?:" + String.join("|", NAMES) + ")";
    private static final Pattern OPENING = Pattern.compile("<" + ALTERNATIVES + "[\\s/>]");
    private static final Pattern CLOSING = Pattern.compile("</" + ALTERNATIVES + ">");

    private BlockTags() {
    }

    /** A blank line before each opening tag and behind each closing one. */
    static String part(String text) {
        String before = OPENING.matcher(text).replaceAll("\n\n$0");
        return CLOSING.matcher(before).replaceAll("$0\n\n");
    }

    private static boolean begins(String text, int at, List<String> names) {
        if (at >= text.length() || text.charAt(at) != '<') {
            return false;
        }
        int name = text.startsWith("</", at) ? at + 2 : at + 1;
        for (String one : names) {
            if (text.startsWith(one, name)) {
                return true;
            }
        }
        return false;
    }

    /** Tags that have a paragraph for themselves lose it. */
    static String unwrap(String text) {
        return withoutOpening(text, true);
    }

    /** A paragraph's opening tag right before a tag of a block goes. */
    static String withoutOpeningBefore(String text) {
        return withoutOpening(text, false);
    }

    private static String withoutOpening(String text, boolean whole) {
        StringBuilder result = new StringBuilder(text.length());
        Markup.Next close = new Markup.Next(text, ">");
        int from = 0;
        for (int at = text.indexOf("<p>"); at >= 0; ) {
            int tag = Spaces.skip(text, at + 3);
            int end = begins(text, tag, NAMES) ? close.from(tag) + 1 : text.length() + 1;
            int after = end > text.length() ? 0 : whole ? Spaces.skip(text, end) : end;
            if (end <= text.length() && (!whole || text.startsWith("</p>", after))) {
                result.append(text, from, at).append(text, tag, end);
                from = whole ? after + 4 : end;
            }
            at = text.indexOf("<p>", Math.max(from, at + 1));
        }
        return result.append(text, from, text.length()).toString();
    }

    /** List items that stand in a paragraph lose it. */
    static String unwrapItems(String text) {
        StringBuilder result = new StringBuilder(text.length());
        Markup.Next close = new Markup.Next(text, "</p>");
        Markup.Next line = new Markup.Next(text, "\n");
        int from = 0;
        for (int at = text.indexOf("<p><li"); at >= 0; ) {
            int end = close.from(Math.min(text.length(), at + 7));
            if (close.isThere(end) && line.from(at) > end) {
                result.append(text, from, at).append(text, at + 3, end);
                from = end + 4;
            }
            at = text.indexOf("<p><li", Math.max(from, at + 1));
        }
        return result.append(text, from, text.length()).toString();
    }

    /** Takes a tag away that follows a tag of a block. */
    static String withoutBehind(String text, String unwanted) {
        StringBuilder result = new StringBuilder(text.length());
        Markup.Next close = new Markup.Next(text, ">");
        int from = 0;
        int refused = -1;
        for (int at = text.indexOf('<'); at >= 0; ) {
            int end = begins(text, at, NAMES) ? close.from(at) + 1 : text.length() + 1;
            if (end <= text.length() && end != refused) {
                int after = Spaces.skip(text, end);
                if (text.startsWith(unwanted, after)) {
                    result.append(text, from, end);
                    from = after + unwanted.length();
                } else {
                    refused = end;
                }
            }
            at = text.indexOf('<', Math.max(from, at + 1));
        }
        return result.append(text, from, text.length()).toString();
    }

    /** Takes line breaks away that stand before some tags of blocks. */
    static String withoutBreakBefore(String text) {
        StringBuilder result = new StringBuilder(text.length());
        Markup.Next close = new Markup.Next(text, ">");
        int from = 0;
        for (int at = text.indexOf("<br />"); at >= 0; ) {
            int tag = Spaces.skip(text, at + 6);
            int end = begins(text, tag, WITHOUT_BREAK) ? close.from(tag) + 1 : text.length() + 1;
            if (end <= text.length()) {
                result.append(text, from, at).append(text, at + 6, end);
                from = end;
            }
            at = text.indexOf("<br />", Math.max(from, at + 1));
        }
        return result.append(text, from, text.length()).toString();
    }
}
