package dev.byline.comment.submission;

import java.util.Locale;

/** The fields of the reply form in their order, with labels and limits: the one statement that every face follows. */
public enum ReplyField {

    /** The text. */
    COMMENT("Comment", "textarea", true, ReplyField.COMMENT_BYTES, "off", "comment"),
    /** The writer's public name. */
    NAME("Name", "text", true, ReplyField.NAME_BYTES, "name", "author"),
    /** The writer's address, never published. */
    EMAIL("Email", "email", true, ReplyField.EMAIL_BYTES, "email", "email"),
    /** The writer's website, published as a link. */
    WEBSITE("Website", "url", false, ReplyField.WEBSITE_BYTES, "url", "url"),
    /** Whether to keep name, e-mail and website in this browser. */
    REMEMBER("Save my name, email, and website in this browser for the next time I comment.", "checkbox", false, 0,
            "off", "wp-comment-cookies-consent"),
    /** Whether to send mails about replies; only on sites that send mail. */
    NOTIFY("Notify me of follow-up comments by email.", "checkbox", false, 0, "off", "notify");

    /** Limit of the name in bytes of UTF-8; this one and those below are those of WordPress' columns. */
    public static final int NAME_BYTES = 245;
    /** Limit of the e-mail address in bytes. */
    public static final int EMAIL_BYTES = 100;
    /** Limit of the website, as typed, in bytes. */
    public static final int WEBSITE_BYTES = 200;
    /** Limit of the text, as typed, in bytes. */
    public static final int COMMENT_BYTES = 65_525;

    private final String label;
    private final String type;
    private final boolean required;
    private final int maxLength;
    private final String autocomplete;
    private final String wordPressName;

    ReplyField(String label, String type, boolean required, int maxLength, String autocomplete, String wordPressName) {
        this.label = label;
        this.type = type;
        this.required = required;
        this.maxLength = maxLength;
        this.autocomplete = autocomplete;
        this.wordPressName = wordPressName;
    }

    /** Its name in JSON and in forms. */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its label, without the mark of required fields. */
    public String label() {
        return label;
    }

    /** Its type in HTML. */
    public String type() {
        return type;
    }

    /** Whether it must be filled in. */
    public boolean required() {
        return required;
    }

    /** Bytes that it may have in UTF-8, 0 where that does not apply. */
    public int maxLength() {
        return maxLength;
    }

    /** The token of HTML's {@code autocomplete} attribute. */
    public String autocomplete() {
        return autocomplete;
    }

    /** The name that WordPress' form has for it; form posts may use either. */
    public String wordPressName() {
        return wordPressName;
    }
}
