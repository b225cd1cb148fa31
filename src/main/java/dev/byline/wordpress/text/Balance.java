package dev.byline.wordpress.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags closed that were left open, and surplus closing tags dropped: WordPress' {@code force_balance_tags}. */
final class Balance {

    private static final Set<String> SINGLE = Set.of("area", "base", "basefont", "br", "col", "command", "embed", "frame",
        "hr", "img", "input", "isindex", "link", "meta", "param", "source", "track", "wbr");
    private static final Set<String> NESTABLE = Set.of("article", "aside", "blockquote", "details", "div", "figure",
        "object", "q", "section", "span");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._]*+-[a-z0-9._-]++|[\\w:]++");
    private static final Pattern NUMBER = Pattern.compile("<([0-9])");

    private final String text;
    private final StringBuilder result;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();
    private final Markup.Next close;
    private String queue = "";

    private Balance(String text) {
        this.text = text;
        this.result = new StringBuilder(text.length() + 64);
        this.close = new Markup.Next(text, ">");
    }

    static String of(String source) {
        String text = NUMBER.matcher(source.replace("< !--", "<    !--")).replaceAll("&lt;$1");
        return new Balance(text).balanced().replace("< !--", "<!--").replace("<    !--", "< !--");
    }

    private String balanced() {
        int from = 0;
        Matcher name = NAME.matcher(text);
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(from, at + 1))) {
            boolean closing = text.startsWith("/", at + 1);
            name.region(at + (closing ? 2 : 1), text.length());
            int end = close.from(at);
            if (!close.isThere(end) || !name.lookingAt() || name.end() > end) {
                continue;
            }
            String rest = text.substring(name.end(), end);
            if (!rest.isEmpty() && !rest.equals("/") && !Spaces.isSpace(rest.charAt(0))) {
                continue;
            }
            result.append(queue);
            queue = "";
            String tag = closing ? closing(Ascii.lower(name.group())) : opening(Ascii.lower(name.group()), rest);
            result.append(text, from, at).append(tag);
            from = end + 1;
        }
        result.append(queue).append(text, from, text.length());
        open.forEach(one -> result.append("</").append(one).append('>'));
        return result.toString();
    }

    private String closing(String name) {
        if (name.equals(open.peek())) {
            pop();
            return "</" + name + ">";
        }
        StringBuilder closed = new StringBuilder();
        if (openByName.getOrDefault(name, 0) > 0) {
            String last;
            do {
                last = pop();
                closed.append("</").append(last).append('>');
            } while (!last.equals(name));
        }
        queue = closed.toString();
        return "";
    }

    private String opening(String name, String rest) {
        int words = Spaces.skip(rest, 0);
        String gap = rest.substring(0, words);
        String attributes = Spaces.trim(rest.substring(words));
        boolean closed = attributes.endsWith("/");
        if (closed && !SINGLE.contains(name)) {
            attributes = Spaces.trim(attributes.substring(0, attributes.length() - 1)) + "></" + name;
        } else if (SINGLE.contains(name)) {
            gap = " ";
            attributes += closed ? "" : "/";
        } else {
            if (name.equals(open.peek()) && !NESTABLE.contains(name)) {
                queue = "</" + pop() + ">";
            }
            open.push(name);
            openByName.merge(name, 1, Integer::sum);
        }
        String tag = "<" + name + (attributes.isEmpty() ? "" : gap) + attributes + ">";
        if (queue.isEmpty()) {
            return tag;
        }
        queue += tag;
        return "";
    }

    private String pop() {
        String name = open.pop();
        openByName.merge(name, -1, Integer::sum);
        return name;
    }
}
