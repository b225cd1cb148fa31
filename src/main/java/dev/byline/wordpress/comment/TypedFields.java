package dev.byline.wordpress.comment;

import java.util.ArrayList;
import java.util.List;

import dev.byline.comment.submission.ReplyField;
import dev.byline.comment.submission.SubmissionRules;
import dev.byline.http.FieldError;
import dev.byline.text.PlainText;
import dev.byline.text.WebAddress;

/** What was typed into the fields of a comment, read as WordPress reads it. */
public final class TypedFields {

    private TypedFields() {
    }

    /** A name in one line without tags; empty if nothing is left of it. */
    public static String name(String typed) {
        List<FieldError> ignored = new ArrayList<>();
        return SubmissionRules.name(typed, ignored);
    }

    /**
     * A website as the pipeline takes it. WordPress refuses none: what has no scheme gets {@code http}. What is no web
     * address even so, such as {@code javascript:}, is dropped.
     *
     * @return {@code null} for none
     */
    public static String website(String typed) {
        String address = typed == null ? "" : PlainText.withoutControls(typed).strip();
        if (address.isEmpty()) {
            return null;
        }
        String whole = address.indexOf(':') < 0 && "/#?".indexOf(address.charAt(0)) < 0 ? "http://" + address : address;
        return WebAddress.parse(whole).isPresent() ? whole : null;
    }

    /** The first field that is longer than WordPress' columns, {@code null} if none is. */
    public static ReplyField tooLong(String name, String email, String website, String content) {
        return exceeds(name, ReplyField.NAME) ? ReplyField.NAME
                : exceeds(email, ReplyField.EMAIL) ? ReplyField.EMAIL
                : exceeds(website, ReplyField.WEBSITE) ? ReplyField.WEBSITE
                : exceeds(content, ReplyField.COMMENT) ? ReplyField.COMMENT : null;
    }

    private static boolean exceeds(String text, ReplyField field) {
        return text != null && PlainText.utf8Length(text) > field.maxLength();
    }
}
