package dev.byline.wordpress.text;

import java.util.regex.Pattern;

/** White space in media, choices and captions, where {@link Autop} must make no paragraphs of it, taken out. */
final class CloseTogether {

    /** A run of white space is tried at its beginning only. */
    private static final String BEFORE = "(?<!\\s)\\s*+";
    private static final Pattern OPTION = Pattern.compile(BEFORE + "<option");
    private static final Pattern OPTION_END = Pattern.compile("</option>\\s*+");
    private static final Pattern OBJECT = Pattern.compile("(<object[^>]*+>)\\s*+");
    private static final Pattern OBJECT_END = Pattern.compile(BEFORE + "</object>");
    private static final Pattern OBJECT_PART = Pattern.compile(BEFORE + "(</?(?:param|embed)[^>]*+>)\\s*+");
    private static final Pattern MEDIA = Pattern.compile("([<\\[](?:audio|video)[^>\\]]*+[>\\]])\\s*+");
    private static final Pattern MEDIA_END = Pattern.compile(BEFORE + "([<\\[]/(?:audio|video)[>\\]])");
    private static final Pattern MEDIA_PART = Pattern.compile(BEFORE + "(<(?:source|track)[^>]*+>)\\s*+");
    private static final Pattern CAPTION = Pattern.compile(BEFORE + "(<figcaption[^>]*+>)");
    private static final Pattern CAPTION_END = Pattern.compile("</figcaption>\\s*+");

    private CloseTogether() {
    }

    /** Behind the last closing bracket no tag ends; it is left alone, so that no tag is looked for time and again. */
    static String pull(String source) {
        int last = Math.max(source.lastIndexOf('>'), source.lastIndexOf(']'));
        int end = Spaces.skip(source, last + 1);
        return together(source.substring(0, end)) + source.substring(end);
    }

    private static String together(String source) {
        String text = source;
        if (text.contains("<option")) {
            text = OPTION.matcher(text).replaceAll("<option");
            text = OPTION_END.matcher(text).replaceAll("</option>");
        }
        if (text.contains("</object>")) {
            text = OBJECT.matcher(text).replaceAll("$1");
            text = OBJECT_END.matcher(text).replaceAll("</object>");
            text = OBJECT_PART.matcher(text).replaceAll("$1");
        }
        if (text.contains("<source") || text.contains("<track")) {
            text = MEDIA.matcher(text).replaceAll("$1");
            text = MEDIA_END.matcher(text).replaceAll("$1");
            text = MEDIA_PART.matcher(text).replaceAll("$1");
        }
        if (text.contains("<figcaption")) {
            text = CAPTION.matcher(text).replaceAll("$1");
            text = CAPTION_END.matcher(text).replaceAll("</figcaption>");
        }
        return text;
    }
}
