package dev.byline.wordpress.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortcodes that every WordPress has: captions become figures, {@code [embed]} a link, the other media vanish.
 * Names that nobody registered are text.
 */
final class Shortcodes {

    private static final List<String> NAMES = List.of("wp_caption", "caption", "gallery", "playlist", "audio", "video",
        "embed");

    private final String text;
    private final StringBuilder result;
    private final Map<String, Markup.Next> closings = new HashMap<>();
    private final Markup.Next bracket;

    private Shortcodes(String text) {
        this.text = text;
        this.result = new StringBuilder(text.length());
        this.bracket = new Markup.Next(text, "]");
    }

    /** Where the tag of a shortcode that begins here ends, as {@code wptexturize} sees it; -1 if there is none. */
    static int endOfTag(String text, int at) {
        int name = at + 1;
        if (name < text.length() && (text.charAt(name) == '/' || text.charAt(name) == '[')) {
            name++;
        }
        int end = name + nameAt(text, name).length();
        if (end == name || end >= text.length() || "/]".indexOf(text.charAt(end)) < 0
            && !Spaces.isSpace(text.charAt(end))) {
            return -1;
        }
        boolean inTag = false;
        for (; end < text.length(); end++) {
            char c = text.charAt(end);
            if (c == '[' || c == ']' && inTag || c == '>' && !inTag) {
                return -1;
            }
            if (c == ']') {
                return end + (text.startsWith("]]", end) ? 2 : 1);
            }
            inTag = c == '<' || inTag && c != '>';
        }
        return -1;
    }

    private static String nameAt(String text, int at) {
        for (String name : NAMES) {
            if (text.startsWith(name, at)) {
                return name;
            }
        }
        return "";
    }

    /** Shortcodes carried out ({@code do_shortcode}). */
    static String toHtml(String text) {
        return text.indexOf('[') < 0 ? text : new Shortcodes(text).replaced(false, false);
    }

    /** {@code [embed]} only, which WordPress carries out before all others. */
    static String embedsToHtml(String text) {
        return text.contains("[embed") ? new Shortcodes(text).replaced(true, false) : text;
    }

    /** Without shortcodes and what they enclose ({@code strip_shortcodes}). */
    static String strip(String text) {
        return text.indexOf('[') < 0 ? text : new Shortcodes(text).replaced(false, true);
    }

    private String replaced(boolean embedsOnly, boolean strip) {
        int from = 0;
        for (int at = text.indexOf('['); at >= 0; ) {
            boolean escaped = text.startsWith("[[", at);
            int start = at + (escaped ? 2 : 1);
            String name = nameAt(text, start);
            int end = name.isEmpty() || embedsOnly && !name.equals("embed") ? -1 : openingEnd(start + name.length());
            if (end < 0) {
                at = text.indexOf('[', at + 1);
                continue;
            }
            String attributes = text.substring(start + name.length(), end - 1);
            String inner = null;
            int close = attributes.endsWith("/") ? -1 : closing(name, end);
            if (close >= 0) {
                inner = text.substring(end, close);
                end = close + name.length() + 3;
            }
            boolean doubled = end < text.length() && text.charAt(end) == ']';
            result.append(text, from, at);
            if (escaped && doubled) {
                result.append(text, at + 1, end);
                end++;
            } else {
                result.append(escaped ? "[" : "").append(strip ? "" : html(name, attributes, inner));
            }
            from = end;
            at = text.indexOf('[', end);
        }
        return result.append(text, from, text.length()).toString();
    }

    private int openingEnd(int nameEnd) {
        boolean longer = nameEnd < text.length() && (Character.isLetterOrDigit(text.charAt(nameEnd))
            || text.charAt(nameEnd) == '_' || text.charAt(nameEnd) == '-');
        int end = longer ? text.length() : bracket.from(nameEnd);
        return bracket.isThere(end) ? end + 1 : -1;
    }

    private int closing(String name, int from) {
        Markup.Next next = closings.computeIfAbsent(name, one -> new Markup.Next(text, "[/" + one + "]"));
        int close = next.from(from);
        return next.isThere(close) ? close : -1;
    }

    private static String html(String name, String attributes, String inner) {
        return switch (name) {
            case "caption", "wp_caption" -> Caption.toHtml(attributes, inner == null ? "" : inner);
            case "embed" -> inner != null && inner.strip().matches("https?://[^\\s<>\"']{1,2000}")
                ? "<a href=\"" + inner.strip() + "\">" + inner.strip() + "</a>" : "";
            default -> "";
        };
    }
}
