package dev.byline.wordpress.form;

import java.util.List;
import java.util.regex.Pattern;

import org.jboss.resteasy.reactive.RestForm;

import dev.byline.text.PlainText;

/**
 * What the form sent. These names are all there are: others are never read, so that nobody can set a status, a date or a
 * user. Of fields that were sent twice the last counts, as in PHP.
 */
public class CommentForm {

    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?)(\\d{1,18})(?!\\d).*", Pattern.DOTALL);

    @RestForm("comment")
    List<String> comment;

    @RestForm("author")
    List<String> author;

    @RestForm("email")
    List<String> email;

    @RestForm("url")
    List<String> url;

    @RestForm("comment_post_ID")
    List<String> post;

    @RestForm("comment_parent")
    List<String> parent;

    @RestForm("wp-comment-cookies-consent")
    List<String> consent;

    @RestForm("redirect_to")
    List<String> redirect;

    @RestForm("password")
    List<String> password;

    /**
     * The fields as they count.
     *
     * @param post     0 for none
     * @param parent   0 for none; where it was no number, too
     * @param redirect {@code null} for none
     * @param password {@code null} for none
     */
    public record Typed(String comment, String author, String email, String url, long post, long parent,
            boolean consents, String redirect, String password) {
    }

    Typed typed() {
        return new Typed(text(comment).strip(), text(author).strip(), text(email).strip(), text(url).strip(),
                Math.max(0, number(text(post))), Math.abs(number(text(parent))), !text(consent).isEmpty(),
                redirect == null || text(redirect).isBlank() ? null : text(redirect).strip(),
                text(password).isEmpty() ? null : text(password));
    }

    /** The last value without controls and without what was no UTF-8. */
    private static String text(List<String> values) {
        return values == null || values.isEmpty() ? ""
                : PlainText.withoutControls(values.get(values.size() - 1)).replace("\uFFFD", "");
    }

    /** The number with which a text begins, 0 for none, as PHP reads it. */
    private static long number(String text) {
        var matcher = NUMBER.matcher(text);
        return !matcher.matches() ? 0 : Long.parseLong(matcher.group(2)) * (matcher.group(1).equals("-") ? -1 : 1);
    }
}
