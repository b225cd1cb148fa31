package dev.byline.pagecache;

import io.vertx.core.http.HttpServerRequest;

/**
 * Tells of requests whose answer is made for their sender alone, for a reason that neither credentials nor cookies show.
 * Asked on the event loop for each request: must be quick and must not use the database.
 */
public interface PersonalRequest {

    /** Whether the answer to this request must be neither taken from the cache nor put into it. */
    boolean matches(HttpServerRequest request);
}
