package dev.byline.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one way to fail: thrown anywhere, answered as a {@link ProblemDocument}. Never carries private data. */
public final class Problem extends RuntimeException {

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(ProblemType type, String detail, List<FieldError> errors) {
        // No stack trace: a problem is an answer, not a fault of the program.
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A problem whose title says it all. */
    public static Problem of(ProblemType type) {
        return new Problem(type, null, List.of());
    }

    /** A problem with a sentence about this occurrence. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of());
    }

    /** 400 with all wrong fields at once. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ProblemType.INVALID_REQUEST, null, errors);
    }

    /** 400 with one wrong field. */
    public static Problem invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    /** 404, the same for what never was and for what this caller may not see. */
    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** 409 about one field, such as a name that is taken. */
    public static Problem conflict(String field, String code, String message) {
        return new Problem(ProblemType.CONFLICT, null, List.of(new FieldError(field, code, message)));
    }

    /** 429 with {@code Retry-After}, rounded up to whole seconds. */
    public static Problem tooMany(String detail, Duration wait) {
        return of(ProblemType.TOO_MANY_REQUESTS, detail).retryAfter(wait);
    }

    /** Adds {@code Retry-After} (RFC 9110 §10.2.3), rounded up to whole seconds. */
    public Problem retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    /** Adds a header to the answer. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** The wrong fields; empty where no field is at fault. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Headers that the answer carries besides its content type. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body of the answer. */
    public ProblemDocument document() {
        return ProblemDocument.of(type, getMessage(), errors);
    }
}
