package dev.byline.wordpress.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Typographic quotes, dashes, primes and other signs as decimal references: WordPress' {@code wptexturize}. Markup,
 * comments and shortcodes stay as they are, but for bare ampersands in tags; so does the text in {@code pre},
 * {@code code}, {@code kbd}, {@code style}, {@code script} and {@code tt}.
 */
final class Texturize {

    private static final Set<String> VERBATIM = Set.of("pre", "code", "kbd", "style", "script", "tt");

    private final String text;
    private final StringBuilder result;
    private final Deque<String> verbatim = new ArrayDeque<>();

    private Texturize(String text) {
        this.text = text;
        this.result = new StringBuilder(text.length() + text.length() / 8);
    }

    static String of(String text) {
        return new Texturize(Signs.withoutFlags(text)).run();
    }

    private String run() {
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '<' ? Markup.end(text, at) : c == '[' ? Shortcodes.endOfTag(text, at) : -1;
            if (end < 0) {
                at++;
                continue;
            }
            words(text.substring(from, at));
            if (c == '<') {
                markup(text.substring(at, end));
            } else {
                result.append(text, at, end);
            }
            at = end;
            from = end;
        }
        words(text.substring(from));
        return result.toString();
    }

    private void words(String words) {
        boolean plain = !verbatim.isEmpty() || Spaces.trim(words).isEmpty();
        result.append(plain ? words : Signs.of(words));
    }

    private void markup(String tag) {
        if (tag.startsWith("<!--")) {
            result.append(tag);
            return;
        }
        String encoded = Ampersands.encodeBare(tag);
        result.append(encoded);
        boolean closing = encoded.startsWith("</");
        int start = closing ? 2 : 1;
        int blank = encoded.indexOf(' ');
        int end = blank < 0 ? encoded.length() - 1 : blank;
        String name = end > start ? encoded.substring(start, end) : "";
        if (!VERBATIM.contains(name)) {
            return;
        }
        if (!closing) {
            verbatim.push(name);
        } else if (name.equals(verbatim.peek())) {
            verbatim.pop();
        }
    }
}
