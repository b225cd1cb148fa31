package dev.byline.pagecache;

import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;

/**
 * Tells of requests whose answer is made for their sender alone, for a reason that neither credentials nor cookies show.
 * Asked on the event loop for each request: must be quick and must not use the database.
 */
public interface PersonalRequest {

    /**
     * Whether the answer to this request must be neither taken from the cache nor put into it.
     *
     * @param target  path and query, as they were sent
     * @param peer    the other end of the connection, {@code null} where it has gone
     */
    boolean matches(String target, MultiMap headers, SocketAddress peer);
}
