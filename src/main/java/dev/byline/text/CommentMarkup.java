package dev.byline.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the tags in what a reader typed. A tag is a name of HTML with attributes that all have the form
 * {@code name=value}; everything else is text.
 */
final class CommentMarkup {

    private static final Set<String> KEPT = Set.of("a", "abbr", "acronym", "b", "blockquote", "cite", "code", "del",
        "em", "i", "q", "s", "strong", "strike");
    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl",
        "table", "pre", "section", "article", "header", "footer", "figure", "hr", "form", "address", "aside", "main",
        "nav", "details", "center");
    private static final Set<String> LINES = Set.of("br", "li", "dt", "dd", "tr", "caption", "figcaption", "summary");
    private static final Set<String> OTHERS = Set.of("applet", "area", "audio", "base", "basefont", "bdi", "bdo",
        "bgsound", "big", "body", "button", "canvas", "col", "colgroup", "data", "datalist", "dfn", "dialog", "dir",
        "embed", "fieldset", "font", "frame", "frameset", "head", "hgroup", "html", "iframe", "img", "image", "input",
        "ins", "kbd", "keygen", "label", "legend", "link", "map", "mark", "marquee", "math", "menu", "meta", "meter",
        "nobr", "noembed", "noframes", "noscript", "object", "optgroup", "option", "output", "param", "picture",
        "plaintext", "progress", "rp", "rt", "ruby", "samp", "script", "search", "select", "slot", "small", "source",
        "span", "style", "sub", "sup", "svg", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time",
        "title", "track", "tt", "u", "var", "video", "wbr", "xmp");
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_TAG = 5000;

    private final String typed;
    private final CommentWriter writer;
    private int at;
    private int end;

    CommentMarkup(String typed, CommentWriter writer) {
        this.typed = typed;
        this.writer = writer;
    }

    void read() {
        int text = 0;
        int next = 0;
        while ((next = typed.indexOf('<', next)) >= 0) {
            boolean closing = typed.startsWith("/", next + 1);
            String name = nameAt(next + (closing ? 2 : 1));
            Map<String, String> attributes = isKnown(name) ? attributes(closing) : null;
            if (attributes == null) {
                next++;
                continue;
            }
            writer.text(typed.substring(text, next));
            tag(name, closing, attributes);
            next = end;
            if (!closing && (name.equals("script") || name.equals("style"))) {
                next = endOfRaw(name);
                writer.plain(typed.substring(end, next));
            }
            text = next;
        }
        writer.text(typed.substring(text));
    }

    private void tag(String name, boolean closing, Map<String, String> attributes) {
        if (BLOCKS.contains(name)) {
            writer.lineEnds(2);
        } else if (LINES.contains(name)) {
            writer.lineEnds(1);
        } else if (KEPT.contains(name)) {
            String kept = name.equals("strike") ? "s" : name;
            if (closing) {
                writer.close(kept);
            } else {
                writer.open(kept, attributes);
            }
        } else if (name.equals("td") || name.equals("th")) {
            writer.text(" ");
        }
    }

    private static boolean isKnown(String name) {
        return KEPT.contains(name) || BLOCKS.contains(name) || LINES.contains(name) || OTHERS.contains(name);
    }

    /** The tag name here, in lower case; leaves {@link #at} behind it. */
    private String nameAt(int start) {
        at = start;
        while (at < typed.length() && at - start < LONGEST_NAME && isNameCharacter(typed.charAt(at))) {
            at++;
        }
        return typed.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }

    /** The attributes up to the tag's end, with {@link #end} behind it; null if this is no tag. */
    private Map<String, String> attributes(boolean closing) {
        Map<String, String> attributes = new LinkedHashMap<>();
        int last = Math.min(typed.length(), at + LONGEST_TAG);
        while (at < last) {
            char c = typed.charAt(at);
            if (c == '>') {
                end = at + 1;
                return attributes;
            }
            if (PlainText.isSpace(c) || c == '/') {
                at++;
                continue;
            }
            String name = closing ? "" : nameAt(at);
            skipSpaces(last);
            if (name.isEmpty() || at >= last || typed.charAt(at) != '=') {
                return null;
            }
            at++;
            skipSpaces(last);
            String value = value(last);
            if (value == null) {
                return null;
            }
            attributes.putIfAbsent(name, value);
        }
        return null;
    }

    private void skipSpaces(int last) {
        while (at < last && PlainText.isSpace(typed.charAt(at))) {
            at++;
        }
    }

    private String value(int last) {
        if (at >= last) {
            return null;
        }
        char quote = typed.charAt(at);
        int start = at;
        if (quote == '"' || quote == '\'') {
            int close = start + 1;
            while (close < last && typed.charAt(close) != quote) {
                close++;
            }
            at = close + 1;
            return close < last ? typed.substring(start + 1, close) : null;
        }
        while (at < last && !PlainText.isSpace(typed.charAt(at)) && "\"'<>=`".indexOf(typed.charAt(at)) < 0) {
            at++;
        }
        return at > start ? typed.substring(start, at) : null;
    }

    /** Where the closing tag of a script or style begins, or the end of all. */
    private int endOfRaw(String name) {
        int close = end;
        while ((close = typed.indexOf("</", close)) >= 0) {
            if (typed.regionMatches(true, close + 2, name, 0, name.length())) {
                return close;
            }
            close++;
        }
        return typed.length();
    }
}
