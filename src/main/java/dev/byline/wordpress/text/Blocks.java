package dev.byline.wordpress.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bodies of blocks: the comments that mark them go, what stands between stays ({@code do_blocks}). Blocks that WordPress
 * would fill by running code are empty here.
 */
final class Blocks {

    private static final Pattern MARK = Pattern.compile(
        "<!--\\s++(/?)wp:((?:[a-z][a-z0-9_-]*+/)?[a-z][a-z0-9_-]*+)\\s++(?:\\{.*\\}\\s*+)?(/?)-->", Pattern.DOTALL);
    private static final Set<String> IN_EXCERPTS = Set.of("freeform", "heading", "html", "list", "list-item",
        "media-text", "paragraph", "preformatted", "pullquote", "quote", "table", "verse", "columns", "column", "group");

    private Blocks() {
    }

    static boolean isIn(String text) {
        return text.contains("<!-- wp:");
    }

    static String toHtml(String text) {
        return html(text, false);
    }

    /** Only the blocks whose text belongs into an excerpt ({@code excerpt_remove_blocks}). */
    static String forExcerpt(String text) {
        return html(text, true);
    }

    private static String html(String text, boolean excerpt) {
        StringBuilder result = new StringBuilder(text.length());
        Deque<String> open = new ArrayDeque<>();
        int left = 0;
        int from = 0;
        for (int at = text.indexOf("<!--"); at >= 0; ) {
            int end = text.indexOf("-->", at + 4) + 3;
            if (end < 3) {
                break;
            }
            Matcher mark = MARK.matcher(text).region(at, end);
            if (mark.matches()) {
                if (left == 0) {
                    result.append(text, from, at);
                }
                boolean closing = !mark.group(1).isEmpty();
                if (closing && open.isEmpty()) {
                    return result.append(text, at, text.length()).toString();
                }
                from = end;
                if (closing) {
                    left -= isLeft(open.pop(), excerpt) ? 1 : 0;
                } else if (mark.group(3).isEmpty()) {
                    open.push(mark.group(2));
                    left += isLeft(mark.group(2), excerpt) ? 1 : 0;
                }
            }
            at = text.indexOf("<!--", end);
        }
        return result.append(text, left == 0 ? from : text.length(), text.length()).toString();
    }

    private static boolean isLeft(String name, boolean excerpt) {
        return excerpt && !IN_EXCERPTS.contains(name.startsWith("core/") ? name.substring(5) : name);
    }
}
