package dev.byline.wordpress.text;

import dev.byline.text.PlainText;

/** Plain text, as it is stored here, and the HTML that WordPress stores in its place: names and descriptions. */
public final class EscapedText {

    private EscapedText() {
    }

    /** Plain text as HTML; quotes stay as they are (WordPress: {@code _wp_specialchars} without quotes). */
    public static String of(String plain) {
        return plain == null ? "" : plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a client sent for a line, without markup (WordPress: {@code sanitize_text_field}). */
    public static String line(String sent) {
        return PlainText.singleLine(text(sent));
    }

    /** What a client sent for a text of several lines, without markup. */
    public static String text(String sent) {
        return PlainText.withoutControls(sent.indexOf('<') < 0 && sent.indexOf('&') < 0 ? sent : PlainText.ofHtml(sent))
                .strip();
    }
}
