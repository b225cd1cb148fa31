package dev.byline.wordpress.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture with its words, from the shortcode {@code caption}: a figure, as themes of today ask for it. */
final class Caption {

    private static final Pattern ATTRIBUTE = Pattern.compile(
        "([A-Za-z_-]{1,20})\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s'\"]++))");
    private static final Pattern IMAGE = Pattern.compile("(?:<a [^>]++>\\s*+)?<img [^>]++>(?:\\s*+</a>)?",
        Pattern.CASE_INSENSITIVE);

    private Caption() {
    }

    static String toHtml(String attributes, String inner) {
        String id = "";
        String align = "alignnone";
        String width = "";
        String words = "";
        String name = "";
        for (Matcher one = ATTRIBUTE.matcher(attributes); one.find(); ) {
            String value = one.group(2) != null ? one.group(2) : one.group(3) != null ? one.group(3) : one.group(4);
            switch (one.group(1).toLowerCase(Locale.ROOT)) {
                case "id" -> id = className(value);
                case "align" -> align = className(value);
                case "width" -> width = value;
                case "caption" -> words = value;
                case "class" -> name = value.replaceAll("[^A-Za-z0-9 _-]", "");
                default -> { }
            }
        }
        String picture = inner;
        Matcher image = IMAGE.matcher(inner);
        if (words.isEmpty() && image.find()) {
            picture = image.group();
            words = inner.substring(image.end()).strip();
        }
        if (words.isEmpty() || !width.matches("0*+[1-9][0-9]{0,8}(?:px)?")) {
            return inner;
        }
        String captionId = id.isEmpty() ? "" : "caption-" + id.replace('_', '-');
        return "<figure" + (id.isEmpty() ? "" : " id=\"" + id + "\"") + " class=\""
            + Spaces.trim("wp-caption " + align + " " + name) + "\">" + picture + "<figcaption"
            + (id.isEmpty() ? "" : " id=\"" + captionId + "\"") + " class=\"wp-caption-text\">" + words
            + "</figcaption></figure>";
    }

    /** A caption that has a paragraph for itself loses it ({@code shortcode_unautop}). */
    static String unwrap(String text) {
        if (!text.contains("caption]")) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        Markup.Next close = new Markup.Next(text, "caption]");
        int from = 0;
        for (int at = text.indexOf("<p>"); at >= 0; ) {
            int start = Spaces.skip(text, at + 3);
            boolean caption = text.startsWith("[caption", start) || text.startsWith("[wp_caption", start);
            int end = caption ? close.from(start) : text.length();
            int after = close.isThere(end) ? Spaces.skip(text, end + 8) : text.length();
            if (text.startsWith("</p>", after)) {
                result.append(text, from, at).append(text, start, end + 8);
                from = after + 4;
            }
            at = text.indexOf("<p>", Math.max(from, at + 1));
        }
        return result.append(text, from, text.length()).toString();
    }

    private static String className(String value) {
        return value.replaceAll("[^A-Za-z0-9_-]", "");
    }
}
