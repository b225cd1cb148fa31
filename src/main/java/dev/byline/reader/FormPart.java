package dev.byline.reader;

import java.util.List;
import java.util.Map;

import dev.byline.comment.submission.ReplyForm;
import dev.byline.http.FieldError;

/**
 * The reply form with what is in it.
 *
 * @param form       the form as its room describes it
 * @param action     where it is sent
 * @param key        the retry key in it
 * @param parent     the comment that is replied to, {@code null} for none
 * @param typed      values by field, empty for unticked boxes
 * @param errors     what is wrong, in the order of the fields
 * @param message    what is wrong with the whole, {@code null} for nothing
 * @param returned   whether the form came back to a writer who sent it
 * @param cancel     the page without a parent, {@code null} where nothing is to be cancelled
 * @param password   what opens the article, {@code null} if it needs nothing
 * @param asksPassword whether the writer has to type the password
 * @param opened     when the form was handed out first, signed; a form that comes back keeps its time
 */
public record FormPart(ReplyForm form, String action, String key, Parent parent, Map<String, String> typed,
        List<FieldError> errors, String message, boolean returned, String cancel, String password,
        boolean asksPassword, String opened) {

    /**
     * The comment that is replied to.
     *
     * @param id   as it stands in the form
     * @param name its writer, {@code null} if there is no such comment to reply to
     */
    public record Parent(String id, String name) {
    }

    /**
     * A field as it is drawn.
     *
     * @param spec        its description
     * @param value       what is in it
     * @param error       what is wrong with it, {@code null} for nothing
     * @param describedBy ids of the texts that belong to it, {@code null} for none
     */
    public record Field(ReplyForm.Field spec, String value, String error, String describedBy) {

        /** Whether it is a box with a tick. */
        public boolean ticked() {
            return !value.isEmpty();
        }
    }

    /**
     * A sentence above the fields.
     *
     * @param id   what a field refers to it by, {@code null} if none does
     */
    public record Note(String id, String text) {
    }

    /** The fields in their order. */
    public List<Field> fields() {
        return form.fields().stream().map(spec -> {
            String error = errorOf(spec.name());
            String ids = ((error == null ? "" : spec.name() + "-error ") + (spec.help() == null ? "" : spec.name()
                    + "-note")).strip();
            return new Field(spec, typed.getOrDefault(spec.name(), ""), error, ids.isEmpty() ? null : ids);
        }).toList();
    }

    /** The notes in their order. */
    public List<Note> notes() {
        return form.notes().stream().map(note -> new Note(form.fields().stream()
                .filter(field -> note.equals(field.help())).findFirst().map(field -> field.name() + "-note")
                .orElse(null), note)).toList();
    }

    /** What is wrong with the parent, {@code null} for nothing. */
    public String parentError() {
        return errorOf(form.parentField());
    }

    /** Whether anything is wrong. */
    public boolean isRefused() {
        return message != null || !errors.isEmpty();
    }

    /** The id that an error's link leads to: the field, or the form where the field is hidden. */
    public String target(FieldError error) {
        boolean drawn = form.fields().stream().anyMatch(field -> field.name().equals(error.field()))
                || error.field().equals(form.parentField()) && parent != null;
        return drawn ? error.field() : "respond";
    }

    private String errorOf(String field) {
        List<String> messages = errors.stream().filter(error -> error.field().equals(field))
                .map(FieldError::message).toList();
        return messages.isEmpty() ? null : String.join(" ", messages);
    }
}
