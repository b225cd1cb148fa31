package dev.byline.wordpress.text;

import dev.byline.text.PlainText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The guard at the end of {@link WordPressText}. Byline's own cleaning would write HTML anew: balanced, with resolved
 * references, and so not as WordPress writes it. This guard reads the text as a browser's tokenizer does and lets every
 * tag pass as it stands which Byline's policy for bodies would keep with the same attributes; other tags are written
 * with what the policy leaves of them, or go. What a browser would take for the beginning of a tag or comment, and what
 * is none, is written as text. Since nothing is left that changes how a browser reads what follows (no raw text, no
 * foreign content, no open comment or attribute), the tags that pass are the tags that a browser sees.
 *
 * <p>Unlike the policy it neither balances nor drops short comments such as {@code <!--more-->}: neither can act.
 */
final class SafeMarkup {

    /** Elements whose content is no text of the article. */
    private static final Set<String> WITH_CONTENT = Set.of("script", "style", "iframe", "noembed", "noframes", "noscript",
        "template", "svg", "math", "xmp", "title", "textarea", "select", "plaintext");

    private final String html;
    private final String lower;
    private final StringBuilder result;
    private final Map<String, Markup.Next> closings = new HashMap<>();
    private final Markup.Next close;
    private final Markup.Next commentClose;

    private SafeMarkup(String html) {
        this.html = html;
        this.lower = Ascii.lower(html);
        this.result = new StringBuilder(html.length() + 64);
        this.close = new Markup.Next(html, ">");
        this.commentClose = new Markup.Next(html, "-->");
    }

    static String of(String html) {
        String text = PlainText.withoutControls(html);
        return text.indexOf('<') < 0 ? text : new SafeMarkup(text).run();
    }

    private String run() {
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
            result.append(html, from, at);
            from = markup(at);
        }
        return result.append(html, from, html.length()).toString();
    }

    private int markup(int at) {
        if (html.startsWith("<!--", at)) {
            return comment(at);
        }
        char next = at + 1 < html.length() ? html.charAt(at + 1) : 0;
        boolean named = Ascii.isLetter(next) || next == '/' && at + 2 < html.length()
            && Ascii.isLetter(html.charAt(at + 2));
        if (named) {
            return tag(at);
        }
        if (next == '!' || next == '?' || next == '/') {
            int end = close.from(at);
            result.append(close.isThere(end) ? "" : "&lt;");
            return close.isThere(end) ? end + 1 : at + 1;
        }
        // A browser takes this for text, as long as the next character stays where it is.
        result.append(next == 0 || next == '<' ? "&lt;" : "<");
        return at + 1;
    }

    private int comment(int at) {
        int end = commentClose.from(at + 4);
        if (!commentClose.isThere(end)) {
            result.append("&lt;");
            return at + 1;
        }
        String words = html.substring(at + 4, end);
        if (words.indexOf('<') < 0 && words.indexOf('>') < 0 && !words.contains("--") && !words.endsWith("-")) {
            result.append(html, at, end + 3);
        }
        return end + 3;
    }

    private int tag(int at) {
        int end = close.from(at);
        Tag tag = close.isThere(end) ? Tag.read(html, at) : null;
        if (tag == Tag.TOO_LONG) {
            return end + 1;
        }
        if (tag == null) {
            result.append("&lt;");
            return at + 1;
        }
        result.append(SafeTags.of(tag, html.substring(at, tag.end())));
        if (tag.closing() || !WITH_CONTENT.contains(tag.name())) {
            return tag.end();
        }
        Markup.Next closing = closings.computeIfAbsent(tag.name(), name -> new Markup.Next(lower, "</" + name));
        int content = closing.from(tag.end());
        return closing.isThere(content) ? content : tag.end();
    }
}
