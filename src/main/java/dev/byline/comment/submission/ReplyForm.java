package dev.byline.comment.submission;

import java.util.Arrays;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.proof.Challenge;

/**
 * What a comment submission takes, as data: front ends draw the form from it, and Byline's own page does so too.
 *
 * @param title   heading of the form
 * @param action  where to send it
 * @param method  always {@code POST}
 * @param enctype what a JSON-less form sends; JSON and multipart are taken as well
 * @param notes   sentences above the fields, in their order
 * @param fields  the fields in their order
 * @param submit  text of the button
 * @param open    whether comments are taken now
 * @param closed  why not; {@code null} if open
 * @param depth   how deep replies may lie
 * @param parentField name of the hidden field for the comment that is replied to
 * @param keyField name of the hidden field for the retry key
 * @param trapField name of a field that people do not see and leave empty
 * @param openedField name of the hidden field for {@code opened}
 * @param opened   when this form was handed out, signed; forms that send none are not held for that
 * @param proofField name of the field for the proof of work
 * @param challenge  what is to be proven, {@code null} unless a flood is on; without a proof the comment waits
 */
public record ReplyForm(String title, String action, String method, String enctype, List<String> notes,
        List<Field> fields, String submit, boolean open, String closed, int depth, String parentField,
        String keyField, String trapField, String openedField, String opened, String proofField,
        Challenge challenge) {

    private static final List<String> NOTES =
            List.of("Your email address will not be published.", "Required fields are marked *");

    /**
     * One field.
     *
     * @param name         its name in JSON and in forms
     * @param label        its label; required ones end in an asterisk
     * @param type         its type in HTML
     * @param maxLength    bytes that it may have in UTF-8, {@code null} where that does not apply
     * @param autocomplete the token of HTML's attribute
     * @param help         a note that belongs to the field alone, {@code null} if none
     */
    public record Field(String name, String label, String type, boolean required, Integer maxLength,
            String autocomplete, String help) {

        /** The description of a field. */
        public static Field of(ReplyField field) {
            return new Field(field.fieldName(), field.label() + (field.required() ? " *" : ""), field.type(),
                    field.required(), field.maxLength() == 0 ? null : field.maxLength(), field.autocomplete(),
                    field == ReplyField.EMAIL ? NOTES.get(0) : null);
        }
    }

    /**
     * The form of an article under its rules, handed out at a signed time.
     *
     * @param mail whether the site sends mail
     */
    static ReplyForm of(Article article, CommentRules rules, boolean mail, String opened, Challenge challenge) {
        return new ReplyForm("Leave a Reply", "/api/v1/articles/" + article.slug + "/comments", "POST",
                "application/x-www-form-urlencoded", NOTES,
                Arrays.stream(ReplyField.values()).filter(field -> field != ReplyField.NOTIFY || mail).map(Field::of)
                        .toList(), "Post Comment", rules.open(), rules.closedFor(),
                rules.depth(), "parent", "key", "subject", "opened",
                opened, "proof", challenge);
    }
}
