package dev.byline.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.byline.http.FieldError;

/**
 * A form of the desk: what stands in its fields, and what was wrong when it was sent.
 *
 * @param values  by the fields' names
 * @param errors  by the fields' names
 * @param message what is wrong with the whole, {@code null} for nothing
 */
public record FormPart(Map<String, String> values, Map<String, String> errors, String message) {

    /** A form that nobody has sent yet. */
    static FormPart fresh(Map<String, String> values) {
        return new FormPart(values, Map.of(), null);
    }

    /** A form that comes back: with what was typed and what is wrong. */
    static FormPart returned(Map<String, String> values, List<FieldError> errors, String message) {
        Map<String, String> byField = errors.stream().collect(Collectors.toMap(FieldError::field, FieldError::message,
                (first, second) -> first));
        return new FormPart(values, byField,
                message != null || errors.isEmpty() ? message : "Please correct this and send again");
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, {@code null} for nothing. */
    public String error(String field) {
        return errors.get(field);
    }
}
