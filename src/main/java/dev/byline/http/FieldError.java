package dev.byline.http;

/**
 * What is wrong with one field or parameter.
 *
 * @param field   its name as the client wrote it, dotted for nested fields; empty for the whole body
 * @param code    a stable word that programs compare: {@code required}, {@code too_long}, {@code unknown}, …
 * @param message what is wrong and how to mend it, for people
 */
public record FieldError(String field, String code, String message) {
}
