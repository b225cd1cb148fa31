package dev.byline.wordpress.text;

import com.google.re2j.Pattern;
import java.util.Set;

/** Bare addresses as links: WordPress' {@code make_clickable} for comments. Not in code and preformatted text. */
final class Clickable {

    private static final Set<String> VERBATIM = Set.of("code", "pre", "script", "style");
    private static final java.util.regex.Pattern HOST = java.util.regex.Pattern.compile(
        "([\\s>])((?i:www|ftp)\\.[\\w\\x{80}-\\x{10ffff}#$%&~/.\\-;:=,?@\\[\\]+]++)");
    private static final Pattern EMAIL = Pattern.compile(
        "(?i)([\\s\\x0B>])([.0-9a-z_+-]+)@((?:[0-9a-z-]+\\.)+[0-9a-z]{2,})");
    private static final Pattern LINK_IN_LINK = Pattern.compile(
        "(?i)(<a(?:[ \\r\\n\\t]+[^>]+?>|>))<a [^>]+?>([^>]+?)</a></a>");
    private static final Pattern SCHEME = Pattern.compile("^<\\s*\\w{1,20}://");
    private static final String RELATION = " rel=\"nofollow ugc\"";

    private Clickable() {
    }

    static String link(String text) {
        StringBuilder result = new StringBuilder(text.length() + 64);
        int depth = 0;
        int from = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(from, at + 1))) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '<') {
                end++;
            }
            if (end == at + 1 || end == text.length() || text.charAt(end) == '<') {
                continue;
            }
            String tag = text.substring(at, end + 1);
            result.append(words(text.substring(from, at), depth));
            String name = Ascii.lower(tag.replaceAll("[<>]", "").replaceFirst("(?s)\\s.*", ""));
            depth += VERBATIM.contains(name) ? 1 : 0;
            if (depth > 0 && name.startsWith("/") && VERBATIM.contains(name.substring(1))) {
                depth--;
            }
            result.append(SCHEME.matcher(tag).find() ? words(tag, depth) : tag);
            from = end + 1;
        }
        result.append(words(text.substring(from), depth));
        String html = result.toString();
        return html.contains("</a></a>") ? LINK_IN_LINK.matcher(html).replaceAll("$1$2</a>") : html;
    }

    private static String words(String words, int depth) {
        if (depth > 0 || words.isEmpty()) {
            return words;
        }
        String text = BareUrls.link(" " + words + " ");
        text = hosts(text);
        text = text.indexOf('@') < 0 ? text
            : EMAIL.matcher(text).replaceAll("$1<a href=\"mailto:$2@$3\">$2@$3</a>");
        return text.substring(1, text.length() - 1);
    }

    private static String hosts(String text) {
        String lower = Ascii.lower(text);
        if (!lower.contains("www.") && !lower.contains("ftp.")) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 64);
        int from = 0;
        for (java.util.regex.Matcher host = HOST.matcher(text); host.find(); from = host.end()) {
            String written = host.group(2);
            char last = written.charAt(written.length() - 1);
            boolean point = ".,;:)".indexOf(last) >= 0;
            String url = UrlCleaning.forDisplay("http://" + (point ? written.substring(0, written.length() - 1) : written));
            result.append(text, from, host.start());
            result.append(url.isEmpty() ? host.group() : host.group(1) + anchor(url) + (point ? last : ""));
        }
        return result.append(text, from, text.length()).toString();
    }

    static String anchor(String url) {
        return "<a href=\"" + url + "\"" + RELATION + ">" + url + "</a>";
    }
}
