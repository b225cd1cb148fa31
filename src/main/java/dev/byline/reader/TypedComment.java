package dev.byline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.byline.comment.submission.SubmissionDraft;
import dev.byline.http.FieldError;

/**
 * A form's values, one to a field, as they were typed.
 *
 * @param values by field; absent fields are missing
 * @param errors what is wrong with the form's shape, whatever the values mean
 * @param parent the comment that is replied to, {@code null} for none or for nothing readable
 */
record TypedComment(Map<String, String> values, List<FieldError> errors, Long parent) {

    static TypedComment of(Map<String, String> values, List<FieldError> shape) {
        List<FieldError> errors = new ArrayList<>(shape);
        String parent = values.getOrDefault("parent", "").strip();
        // WordPress' form sends 0 for "no parent".
        if (parent.isEmpty() || parent.equals("0")) {
            return new TypedComment(values, errors, null);
        }
        if (!parent.matches("[1-9]\\d{0,17}")) {
            errors.add(new FieldError("parent", "invalid", "This is not a comment that can be replied to"));
            return new TypedComment(values, errors, null);
        }
        return new TypedComment(values, errors, Long.valueOf(parent));
    }

    /** What the form means. */
    SubmissionDraft draft() {
        return new SubmissionDraft(values.get("name"), values.get("email"), values.get("website"),
                values.get("comment"), parent, remembers(), ticked("notify"), values.get("subject"), values.get("opened"),
                values.get("proof"));
    }

    /** Whether the browser shall keep name, e-mail and website. */
    boolean remembers() {
        return ticked("remember");
    }

    String password() {
        String given = values.get("password");
        return given == null || given.isEmpty() ? null : given;
    }

    String key() {
        String given = values.get("key");
        return given == null || given.isBlank() ? null : given;
    }

    boolean ticked(String box) {
        String value = values.getOrDefault(box, "").strip();
        return !value.isEmpty() && !value.equals("0") && !value.equalsIgnoreCase("false");
    }
}
