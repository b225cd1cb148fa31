package dev.byline.wordpress.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What WordPress keeps of a reader's comment when it stores it: {@code wp_filter_kses}, then {@code wp_rel_ugc}. */
final class Kses {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(Map.entry("a", Set.of("href", "title")),
        Map.entry("abbr", Set.of("title")), Map.entry("acronym", Set.of("title")), Map.entry("b", Set.of()),
        Map.entry("blockquote", Set.of("cite")), Map.entry("cite", Set.of()), Map.entry("code", Set.of()),
        Map.entry("del", Set.of("datetime")), Map.entry("em", Set.of()), Map.entry("i", Set.of()),
        Map.entry("q", Set.of("cite")), Map.entry("s", Set.of()), Map.entry("strike", Set.of()),
        Map.entry("strong", Set.of()));
    private static final Pattern TAG = Pattern.compile("<\\s*+(/\\s*+)?([a-zA-Z0-9-]++)([^>]*+)>?");
    private static final String RELATION = " rel=\"nofollow ugc\"";
    private static final int MAX_ROUNDS = 10;

    private Kses() {
    }

    /** The comment as stored: a few tags with a few attributes, everything else as text or gone, links marked. */
    static String comment(String typed) {
        return mark(WindowsReferences.correct(clean(typed)));
    }

    private static String clean(String typed) {
        String text = LessThan.escape(Entities.normalize(ControlCharacters.strip(typed)));
        StringBuilder result = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                result.append("&gt;");
                at++;
            } else if (c == '<') {
                int end = end(text, at);
                result.append(markup(text.substring(at, end)));
                at = end;
            } else {
                result.append(c);
                at++;
            }
        }
        return result.toString();
    }

    /** Comments end in the line that they begin in, else they are read as tags. */
    private static int end(String text, int at) {
        if (text.startsWith("<!--", at)) {
            int line = text.indexOf('\n', at);
            int end = text.indexOf("-->", at + 4);
            if (end >= 0 && (line < 0 || end < line)) {
                return end + 3;
            }
            if (line < 0) {
                return text.length();
            }
        }
        int end = text.indexOf('>', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static String markup(String written) {
        String text = written.replace("\\\"", "\"");
        if (text.startsWith("<!--")) {
            return comment(text.replace("<!--", "").replace("-->", ""), 0);
        }
        Matcher tag = TAG.matcher(text);
        Set<String> attributes = tag.matches() ? ALLOWED.get(Ascii.lower(tag.group(2))) : null;
        if (attributes == null) {
            return "";
        }
        String name = tag.group(2);
        return tag.group(1) != null ? "</" + name + ">"
            : "<" + name + KsesAttributes.read(tag.group(3)).written(attributes) + ">";
    }

    private static String comment(String words, int round) {
        String clean = clean(words);
        if (!clean.equals(words) && round < MAX_ROUNDS) {
            return comment(clean, round + 1);
        }
        String inner = clean.replaceAll("--++", "-").replaceAll("-$", "");
        return clean.isEmpty() || round == MAX_ROUNDS ? "" : "<!--" + inner + "-->";
    }

    /** Tells search engines that a reader wrote the links. */
    private static String mark(String html) {
        StringBuilder result = new StringBuilder(html.length() + 64);
        String lower = Ascii.lower(html);
        int from = 0;
        for (int at = lower.indexOf("<a "); at >= 0; at = lower.indexOf("<a ", from)) {
            int end = html.indexOf('>', at + 4);
            if (end < 0) {
                break;
            }
            result.append(html, from, at).append("<a ").append(html, at + 3, end).append(RELATION);
            from = end;
        }
        return result.append(html, from, html.length()).toString();
    }
}
