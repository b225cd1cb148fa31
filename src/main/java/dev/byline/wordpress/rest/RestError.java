package dev.byline.wordpress.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one way to fail below {@code /wp-json}: a code, a sentence and data, as {@code WP_Error} has them. */
public final class RestError extends RuntimeException {

    private final String code;
    private final int status;
    private final transient Map<String, Object> data = new LinkedHashMap<>();
    private final transient List<Object> earlier = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private RestError(int status, String code, String message) {
        // No stack trace: it is an answer, not a fault of the program.
        super(message, null, false, false);
        this.code = code;
        this.status = status;
        if (status != 0) {
            data.put("status", status);
        }
    }

    /** An error with the HTTP status that it is answered with. */
    public static RestError of(int status, String code, String message) {
        return new RestError(status, code, message);
    }

    /** An error that only is a detail of {@code rest_invalid_param} and has no status of its own. */
    public static RestError detail(String code, String message) {
        return new RestError(0, code, message);
    }

    /** What the caller lacks the right for: 401 where nobody is signed in, else 403. */
    public static RestError forbidden(RestRequest request, String code, String message) {
        return of(request.isSignedIn() ? 403 : 401, code, message);
    }

    /** No route, or none for this method: always 404. */
    public static RestError noRoute() {
        return of(404, "rest_no_route", "No route was found matching the URL and request method.");
    }

    /**
     * Texts that are too long for one answer together: pages of WordPress are counted by entries, so none can end early.
     *
     * @param what   the entries, such as posts
     * @param fields those that have the texts
     */
    public static RestError contentTooLong(String what, String fields) {
        return of(400, "rest_content_too_long", "The content of these " + what + " is too long for one answer."
                + " Ask for fewer with per_page, or for fields without " + fields + " with _fields.");
    }

    /** Adds data beside the status. */
    public RestError with(String name, Object value) {
        data.put(name, value);
        return this;
    }

    /** Adds data that WordPress had given to the error before, and prints as {@code additional_data}. */
    public RestError after(Object data) {
        earlier.add(data);
        return this;
    }

    /** Adds a header to the answer. */
    public RestError header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The word that programs compare. */
    public String code() {
        return code;
    }

    /** The HTTP status; 0 for a detail. */
    public int status() {
        return status;
    }

    Map<String, Object> data() {
        return data;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The body of the answer, or of a detail. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", getMessage());
        body.put("data", data.isEmpty() ? null : data);
        if (!earlier.isEmpty()) {
            body.put("additional_data", earlier);
        }
        return body;
    }
}
