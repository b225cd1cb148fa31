package dev.byline.wordpress.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * One tag, read as a browser's tokenizer reads it.
 *
 * @param name       in lower case
 * @param attributes names in lower case with resolved values, the first of each name, in order
 * @param end        where the text behind the tag begins
 * @param plain      whether every browser, old or new, must read the tag's text alike
 */
record Tag(String name, boolean closing, Map<String, String> attributes, int end, boolean plain) {

    /** Enough for what people write; a bound, since an open quote may make each tag reach to the end of the text. */
    static final int LONGEST = 10_000;

    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z0-9:_-]{0,40}");

    static boolean isAttribute(String name) {
        return ATTRIBUTE.matcher(name).matches();
    }

    /** Stands for a tag that is longer than {@link #LONGEST}. */
    static final Tag TOO_LONG = new Tag("", false, Map.of(), 0, false);

    /**
     * The tag that begins here; null if there is none that is ever closed, or if another {@code <} stands in it outside
     * of quotes: that is a text with a sign in it rather than a tag.
     */
    static Tag read(String html, int start) {
        boolean closing = html.startsWith("</", start);
        int at = start + (closing ? 2 : 1);
        if (at >= html.length() || !Ascii.isLetter(html.charAt(at))) {
            return null;
        }
        return new Reader(html, at, closing).read();
    }

    private static final class Reader {
        private final String html;
        private final boolean closing;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final int limit;
        private boolean plain = true;
        private int at;

        Reader(String html, int at, boolean closing) {
            this.html = html;
            this.at = at;
            this.closing = closing;
            this.limit = Math.min(html.length(), at + LONGEST);
        }

        Tag read() {
            String name = Ascii.lower(until(" \t\n\r\f/><"));
            while (at < limit) {
                char c = html.charAt(at);
                if (c == '>') {
                    return new Tag(name, closing, attributes, at + 1, plain);
                }
                if (c == '<') {
                    return null;
                }
                if (isSpace(c) || c == '/') {
                    plain &= c != '/' || html.startsWith("/>", at);
                    at++;
                } else {
                    attribute();
                }
            }
            return limit < html.length() ? TOO_LONG : null;
        }

        private void attribute() {
            int start = at;
            at++;
            until(" \t\n\r\f/>=<");
            String name = Ascii.lower(html.substring(start, at));
            plain &= isAttribute(name);
            skipSpaces();
            String value = "";
            if (at < limit && html.charAt(at) == '=') {
                at++;
                skipSpaces();
                value = value();
            }
            plain &= !attributes.containsKey(name);
            attributes.putIfAbsent(name, Parser.unescapeEntities(value, true));
        }

        private String value() {
            char quote = at < limit ? html.charAt(at) : 0;
            if (quote != '"' && quote != '\'') {
                String value = until(" \t\n\r\f><");
                plain &= !value.isEmpty() && isHarmless(value, "\"'<>=`");
                return value;
            }
            at++;
            String value = until(String.valueOf(quote));
            plain &= isHarmless(value, "<>`\0");
            at++;
            plain &= at < limit && (isSpace(html.charAt(at)) || "/>".indexOf(html.charAt(at)) >= 0);
            return value;
        }

        private static boolean isHarmless(String value, String harmful) {
            return value.chars().noneMatch(c -> harmful.indexOf(c) >= 0);
        }

        private String until(String stops) {
            int start = at;
            while (at < limit && stops.indexOf(html.charAt(at)) < 0) {
                at++;
            }
            return html.substring(start, at);
        }

        private void skipSpaces() {
            while (at < limit && isSpace(html.charAt(at))) {
                at++;
            }
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        }
    }
}
