package dev.byline.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** WordPress' media shortcodes: captions become figures, the others vanish but for what they enclose. */
final class Shortcodes {

    private static final Set<String> CAPTIONS = Set.of("caption", "wp_caption");
    private static final Set<String> MEDIA = Set.of("gallery", "audio", "video", "embed", "playlist");
    private static final int LONGEST_TAG = 5000;

    private final String source;
    private final StringBuilder result;
    private final Map<String, Integer> noneAfter = new HashMap<>();

    private Shortcodes(String source) {
        this.source = source;
        this.result = new StringBuilder(source.length());
    }

    static String resolve(String source) {
        return source.indexOf('[') < 0 ? source : new Shortcodes(source).resolved();
    }

    private String resolved() {
        int at = 0;
        int from = 0;
        while ((at = source.indexOf('[', at)) >= 0) {
            boolean escaped = source.startsWith("[[", at);
            int nameAt = at + (escaped ? 2 : 1);
            boolean closing = nameAt < source.length() && source.charAt(nameAt) == '/';
            String name = nameAt(closing ? nameAt + 1 : nameAt);
            int end = CAPTIONS.contains(name) || MEDIA.contains(name) ? endOfTag(nameAt) : -1;
            if (end < 0) {
                at++;
                continue;
            }
            result.append(source, from, at);
            if (escaped && source.startsWith("]]", end)) {
                result.append(source, at + 1, end + 1);
                at = end + 2;
            } else {
                result.append(escaped ? "[" : "");
                at = CAPTIONS.contains(name) && !closing ? caption(name, nameAt, end) : end + 1;
            }
            from = at;
        }
        return result.append(source, from, source.length()).toString();
    }

    private String nameAt(int start) {
        int end = start;
        while (end < source.length() && end - start < 12
            && (Character.isLetter(source.charAt(end)) || source.charAt(end) == '_')) {
            end++;
        }
        return source.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Where the closing bracket is, outside quotes; -1 if there is none near. */
    private int endOfTag(int start) {
        char quote = 0;
        int last = Math.min(source.length(), start + LONGEST_TAG);
        for (int at = start; at < last; at++) {
            char c = source.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ']') {
                return at;
            } else if (c == '[') {
                return -1;
            }
        }
        return -1;
    }

    /** Writes the figure and returns where to go on; a caption that is never closed just vanishes. */
    private int caption(String name, int start, int end) {
        String closing = "[/" + name + "]";
        int close = end >= noneAfter.getOrDefault(name, Integer.MAX_VALUE) ? -1 : source.indexOf(closing, end);
        if (close < 0) {
            noneAfter.putIfAbsent(name, end);
            return end + 1;
        }
        String attributes = source.substring(start + name.length(), end);
        String inner = source.substring(end + 1, close).strip();
        int split = afterImage(inner);
        String words = inner.substring(split).strip();
        if (words.isEmpty()) {
            words = attribute(attributes, "caption");
        }
        String side = attribute(attributes, "align");
        result.append("\n\n<figure");
        if (side.matches("align[a-z]+")) {
            result.append(" class=\"").append(side).append('"');
        }
        result.append('>').append(inner, 0, split);
        if (!words.isEmpty()) {
            result.append("<figcaption>").append(words).append("</figcaption>");
        }
        result.append("</figure>\n\n");
        return close + closing.length();
    }

    private static int afterImage(String inner) {
        int image = inner.indexOf("<img");
        int end = image < 0 ? -1 : inner.indexOf('>', image);
        if (end < 0) {
            return 0;
        }
        int after = end + 1;
        while (after < inner.length() && Character.isWhitespace(inner.charAt(after))) {
            after++;
        }
        return inner.startsWith("</a>", after) ? after + 4 : end + 1;
    }

    private static String attribute(String attributes, String name) {
        int at = attributes.indexOf(name + "=");
        if (at < 0 || at + name.length() + 1 >= attributes.length()) {
            return "";
        }
        int start = at + name.length() + 1;
        char quote = attributes.charAt(start);
        boolean quoted = quote == '"' || quote == '\'';
        int end = attributes.indexOf(quoted ? quote : ' ', start + 1);
        return attributes.substring(quoted ? start + 1 : start, end < 0 ? attributes.length() : end);
    }
}
