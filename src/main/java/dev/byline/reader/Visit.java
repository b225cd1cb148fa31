package dev.byline.reader;

import java.util.List;

import dev.byline.http.FieldError;
import dev.byline.http.Parameters;
import jakarta.ws.rs.core.UriInfo;

/**
 * What one reader brings to an article's page.
 *
 * @param parameters {@code after replyto preview}, and those of WordPress' preview {@code unapproved moderation-hash}
 * @param password   as typed, {@code null} for none
 * @param writer     what the browser kept
 * @param returned   the form that comes back to its writer, {@code null} for a first look
 */
record Visit(Parameters parameters, String password, RememberedWriter writer, Returned returned) {

    /**
     * A form that was not taken.
     *
     * @param message  what is wrong with the whole, {@code null} for nothing
     * @param freshKey whether its retry key is spent
     */
    record Returned(TypedComment typed, List<FieldError> errors, String message, boolean freshKey) {
    }

    static Visit of(UriInfo uri, String password, RememberedWriter writer, Returned returned) {
        return new Visit(Parameters.only(uri, "after", "replyto", "preview", "unapproved",
                "moderation-hash"), password, writer, returned);
    }

    /** Whether a preview of a comment is asked for. */
    boolean previews() {
        return parameters.text("preview").isPresent() || parameters.text("moderation-hash").isPresent();
    }

    /** The comment that the form is to reply to, {@code null} for none. */
    Long replyTo() {
        return parameters.text("replyto").filter(id -> id.matches("[1-9]\\d{0,17}")).map(Long::valueOf).orElse(null);
    }
}
