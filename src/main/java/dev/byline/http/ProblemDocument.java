package dev.byline.http;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of every error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param type   stable URI of the kind of problem
 * @param title  the kind in words
 * @param status the HTTP status, repeated
 * @param detail this occurrence in words, absent where the title says it all
 * @param errors every wrong field at once, absent where no field is at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(String type, String title, int status, String detail, List<FieldError> errors) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The document for a type, with an optional detail and any number of field errors. */
    public static ProblemDocument of(ProblemType type, String detail, List<FieldError> errors) {
        return new ProblemDocument(type.uri(), type.title(), type.status(), detail, errors);
    }
}
