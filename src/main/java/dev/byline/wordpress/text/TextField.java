package dev.byline.wordpress.text;

/** A line of text from a form field: {@code sanitize_text_field}. */
public final class TextField {

    private TextField() {
    }

    /**
     * One line without tags, encoded octets and surplus white space. A {@code <} that begins no tag becomes
     * {@code &lt;}; the text of scripts and styles goes with them.
     *
     * @return "" for null, and for text that is not valid Unicode
     */
    public static String sanitize(String text) {
        return text == null || !isValid(text) ? "" : sanitized(text, false);
    }

    /** As {@link #sanitize}, with line ends kept: {@code sanitize_textarea_field}. */
    public static String sanitizeLines(String text) {
        return text == null || !isValid(text) ? "" : sanitized(text, true);
    }

    private static boolean isValid(String text) {
        return text.codePoints().noneMatch(
            point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static String sanitized(String text, boolean lines) {
        String clean = text;
        if (text.indexOf('<') >= 0) {
            clean = StripTags.all(LessThan.escape(text)).replace("<\n", "&lt;\n");
        }
        clean = Spaces.trim(lines ? clean : clean.replaceAll("[\\r\\n\\t ]++", " "));
        String withoutOctets = withoutOctets(clean);
        return withoutOctets.equals(clean) ? clean : Spaces.trim(withoutOctets.replaceAll(" ++", " "));
    }

    /** Takes {@code %41} and the like out, also those that appear by taking others out. */
    private static String withoutOctets(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            kept.append(text.charAt(at));
            int end = kept.length();
            if (end > 2 && kept.charAt(end - 3) == '%' && isHex(kept.charAt(end - 2)) && isHex(kept.charAt(end - 1))) {
                kept.setLength(end - 3);
            }
        }
        return kept.toString();
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }
}
