package dev.byline.http;

import java.util.Map;

import io.vertx.core.http.HttpServerRequest;

/**
 * How a part of the site words refusals, whose clients expect another form than RFC 9457. Asked wherever a problem is
 * answered, also before any resource is reached; must not use the database.
 */
public interface Dialect {

    /** Whether the sender of this request expects it. */
    boolean isSpokenBy(HttpServerRequest request);

    /** The problem in its words. */
    Refusal word(Problem problem, HttpServerRequest request);

    /**
     * A refusal as it is sent.
     *
     * @param status  HTTP status
     * @param headers with the content type
     */
    record Refusal(int status, Map<String, String> headers, String body) {
    }
}
