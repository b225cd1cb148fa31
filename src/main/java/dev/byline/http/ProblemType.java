package dev.byline.http;

import java.util.Locale;

/**
 * The one table of everything that can go wrong for a client: each type's HTTP status and its title. The type's URI is
 * {@code urn:byline:problem:} followed by the name in lower case with hyphens, and never changes.
 */
public enum ProblemType {

    MALFORMED_REQUEST(400, "The request could not be read"),
    INVALID_REQUEST(400, "The request has invalid fields"),
    INVALID_FORM(422, "The form has invalid fields"),
    UNAUTHENTICATED(401, "Valid credentials are needed"),
    FORBIDDEN(403, "Your role does not allow this"),
    FORM_EXPIRED(403, "This form has expired"),
    ORIGIN_REFUSED(403, "Requests from this origin are not accepted"),
    COMMENTS_CLOSED(403, "Comments are closed"),
    WRONG_PASSWORD(403, "The password is wrong"),
    LINK_INVALID(403, "This link is wrong or too old"),
    OWNERSHIP_UNPROVEN(403, "This token does not open this comment"),
    EDIT_WINDOW_CLOSED(403, "The time for editing is over"),
    COMMENT_REMOVED(403, "The comment was removed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    CONFLICT(409, "The request conflicts with what is stored"),
    DUPLICATE_COMMENT(409, "Duplicate comment"),
    LENGTH_REQUIRED(411, "A Content-Length is needed"),
    PRECONDITION_FAILED(412, "Somebody else has changed this meanwhile"),
    TOO_LARGE(413, "The request body is too large"),
    URI_TOO_LONG(414, "The request URI is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    KEY_REUSED(422, "The retry key was used for another submission"),
    PRECONDITION_REQUIRED(428, "An If-Match header is needed"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The request headers are too large"),
    INTERNAL_ERROR(500, "Internal error"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status code that goes with this type. */
    public int status() {
        return status;
    }

    /** A short text for people, the same for each occurrence. */
    public String title() {
        return title;
    }

    /** The stable URI that programs compare. */
    public String uri() {
        return "urn:byline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type for a bare status code, {@link #MALFORMED_REQUEST} for a 4xx that has none of its own. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 411 -> LENGTH_REQUIRED;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
        };
    }
}
