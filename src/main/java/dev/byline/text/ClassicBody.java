package dev.byline.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Paragraphs and line breaks for the text of WordPress' classic editor, which stores neither. One pass; the result is
 * meant to be cleaned, which also balances it.
 */
final class ClassicBody {

    private static final Set<String> BLOCKS = Set.of("div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
        "dt", "dd", "table", "thead", "tbody", "tfoot", "caption", "colgroup", "tr", "td", "th", "blockquote", "figure",
        "figcaption", "form", "fieldset", "address", "section", "article", "aside", "header", "footer", "nav", "main",
        "details", "summary", "hr", "col", "center");
    private static final Set<String> WITHOUT_CONTENT = Set.of("hr", "col");
    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea");
    private static final Set<String> ALWAYS_PARAGRAPHS = Set.of("", "blockquote", "form", "fieldset");
    private static final Set<String> NEVER_PARAGRAPHS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl",
        "table", "thead", "tbody", "tfoot", "caption", "colgroup", "tr", "figure", "figcaption", "summary", "dt");

    private final String source;
    private final StringBuilder html;
    private final StringBuilder run = new StringBuilder();
    private final Deque<Container> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();
    private String paragraph = "";
    private int at;

    /** @param source with line feeds as line ends, shortcodes already resolved */
    ClassicBody(String source) {
        this.source = source;
        this.html = new StringBuilder(source.length() + source.length() / 8);
        open.push(new Container(""));
    }

    String toHtml() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n') {
                lineEnds();
            } else if (c == '<' && at + 1 < source.length()) {
                markup();
            } else {
                run.append(c);
                at++;
            }
        }
        flush(false);
        return html.toString();
    }

    private void lineEnds() {
        int count = 0;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            count += source.charAt(at++) == '\n' ? 1 : 0;
        }
        if (count > 1) {
            flush(true);
        } else {
            run.append('\n');
        }
    }

    private void markup() {
        if (source.startsWith("<!--", at)) {
            int end = source.indexOf("-->", at + 4);
            at = end < 0 ? source.length() : end + 3;
            return;
        }
        boolean closing = source.charAt(at + 1) == '/';
        int nameAt = at + (closing ? 2 : 1);
        int nameEnd = nameAt;
        while (nameEnd < source.length() && nameEnd - nameAt < 12 && isAlphanumeric(source.charAt(nameEnd))) {
            nameEnd++;
        }
        int end = nameEnd == nameAt ? -1 : endOfTag(nameEnd);
        if (end < 0) {
            run.append(source.charAt(at++));
            return;
        }
        String name = source.substring(nameAt, nameEnd).toLowerCase(Locale.ROOT);
        String tag = source.substring(at, end + 1);
        at = end + 1;
        if (VERBATIM.contains(name) && !closing) {
            verbatim(name, tag);
        } else if (name.equals("p")) {
            flush(false);
            paragraph = closing ? "" : tag;
        } else if (BLOCKS.contains(name)) {
            block(name, tag, closing);
        } else {
            run.append(tag);
        }
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private int endOfTag(int start) {
        char quote = 0;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i;
            } else if (c == '<') {
                return -1;
            } else if ((c == '"' || c == '\'') && source.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    private void verbatim(String name, String tag) {
        int end = at;
        while ((end = source.indexOf("</", end)) >= 0 && !source.regionMatches(true, end + 2, name, 0, name.length())) {
            end++;
        }
        int close = end < 0 ? -1 : source.indexOf('>', end);
        int stop = close < 0 ? source.length() : close + 1;
        boolean block = name.equals("pre");
        if (block) {
            flush(false);
        }
        (block ? html : run).append(tag).append(source, at, stop);
        at = stop;
    }

    private void block(String name, String tag, boolean closing) {
        flush(false);
        paragraph = "";
        html.append(tag);
        if (closing) {
            close(name);
        } else if (!WITHOUT_CONTENT.contains(name)) {
            open.push(new Container(name));
            openByName.merge(name, 1, Integer::sum);
        }
    }

    private void close(String name) {
        if (openByName.getOrDefault(name, 0) > 0) {
            String closed;
            do {
                closed = open.pop().name;
                openByName.merge(closed, -1, Integer::sum);
            } while (!closed.equals(name));
        }
    }

    /** Ends the text gathered so far, at a blank line or at the border of a block. */
    private void flush(boolean blankLine) {
        String text = run.toString().strip();
        run.setLength(0);
        Container container = open.peek();
        if (text.isEmpty()) {
            html.append('\n');
            return;
        }
        boolean typed = !paragraph.isEmpty();
        container.parted |= blankLine;
        boolean wrap = typed || ALWAYS_PARAGRAPHS.contains(container.name)
            || container.parted && !NEVER_PARAGRAPHS.contains(container.name);
        if (wrap) {
            html.append(typed ? paragraph : "<p>").append(withBreaks(text)).append("</p>\n");
            paragraph = typed ? "<p>" : "";
        } else {
            html.append(withBreaks(text));
        }
    }

    private static String withBreaks(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            if (!lines.isEmpty()) {
                String before = lines.substring(Math.max(0, lines.length() - 6)).replace(" ", "");
                lines.append(before.endsWith("<br>") || before.endsWith("<br/>") ? "\n" : "<br />\n");
            }
            lines.append(line);
        }
        return lines.toString();
    }

    private static final class Container {
        final String name;
        boolean parted;

        Container(String name) {
            this.name = name;
        }
    }
}
