package dev.byline.wordpress.text;

import java.util.Set;

/**
 * What readers type. WordPress takes {@code 3 < 4 and 5 > 2} for a tag and loses it; here only the names of HTML make
 * tags, and everything else is the text that it was meant to be.
 */
final class TypedText {

    private static final Set<String> OTHER_NAMES = Set.of("applet", "area", "base", "basefont", "bdi", "bdo", "bgsound",
        "body", "button", "canvas", "data", "datalist", "dialog", "dir", "embed", "fieldset", "font", "form", "frame",
        "frameset", "head", "hgroup", "html", "iframe", "image", "input", "keygen", "label", "legend", "link", "map",
        "marquee", "math", "menu", "meta", "meter", "nobr", "noembed", "noframes", "noscript", "object", "optgroup",
        "option", "output", "param", "picture", "plaintext", "progress", "rp", "rt", "ruby", "script", "search", "select",
        "slot", "style", "svg", "template", "textarea", "title", "track", "video", "wbr", "xmp");
    private static final int LONGEST_NAME = 12;

    private TypedText() {
    }

    /** The text with {@code &lt;} for each sign that begins neither a comment nor a tag with a name of HTML. */
    static String escapeSigns(String typed) {
        StringBuilder result = new StringBuilder(typed.length() + 16);
        int from = 0;
        for (int at = typed.indexOf('<'); at >= 0; at = typed.indexOf('<', at + 1)) {
            if (!typed.startsWith("<!--", at) && !isName(nameAt(typed, at + (typed.startsWith("/", at + 1) ? 2 : 1)))) {
                result.append(typed, from, at).append("&lt;");
                from = at + 1;
            }
        }
        return result.append(typed, from, typed.length()).toString();
    }

    private static String nameAt(String typed, int start) {
        int end = start;
        while (end < typed.length() && end - start <= LONGEST_NAME && Ascii.isLetterOrDigit(typed.charAt(end))) {
            end++;
        }
        return Ascii.lower(typed.substring(start, end));
    }

    private static boolean isName(String name) {
        return SafeTags.KEPT.contains(name) || SafeTags.RENAMED.containsKey(name) || OTHER_NAMES.contains(name);
    }
}
