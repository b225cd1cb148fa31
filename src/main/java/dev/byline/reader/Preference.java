package dev.byline.reader;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What kind of answer a client would rather have (RFC 9110 §12.5.1). */
final class Preference {

    private Preference() {
    }

    /** Whether the client asks for JSON by name before it asks for HTML; a bare {@code *}{@code /*} asks for neither. */
    static boolean isJson(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            String name = type.getType() + "/" + type.getSubtype();
            if (name.equals("text/html") || name.equals("application/xhtml+xml")) {
                return false;
            }
            if (name.equals("application/json") || name.equals("application/problem+json")) {
                return true;
            }
        }
        return false;
    }
}
