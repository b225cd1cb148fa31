package dev.byline.pagecache;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.netty.channel.ChannelPipeline;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Puts a {@link Shortcut} into connections of readers that ask for what is kept. It saves what Vert.x and Quarkus do for
 * each request, which is more than half of the time that such an answer takes. Where a connection is not made as expected,
 * all goes on without.
 */
@ApplicationScoped
class Shortcuts {

    /** Vert.x' name for what writes answers; what is nearer to the reader is the same for all of them. */
    static final String ENCODER = "httpEncoder";

    private static final String NAME = "byline-shortcut";

    @Inject
    PageStore store;

    @Inject
    PublicRequests requests;

    @Inject
    CacheMetrics metrics;

    /** The log of requests is written by what a shortcut leaves out. */
    @ConfigProperty(name = "quarkus.http.access-log.enabled", defaultValue = "false")
    boolean logged;

    /** Shortens the way for requests to come on this one's connection. On its event loop, before this one is answered. */
    void offer(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1 || logged || LaunchMode.current() == LaunchMode.DEVELOPMENT
                || !(request.connection() instanceof ConnectionBase connection)) {
            return;
        }
        ChannelPipeline pipeline = connection.channelHandlerContext().pipeline();
        if (pipeline.get(NAME) instanceof Shortcut known) {
            known.reached(request.headers());
        } else if (pipeline.context(ENCODER) != null) {
            pipeline.addAfter(ENCODER, NAME, new Shortcut(this, request));
        }
    }

    /**
     * What a GET over HTTP/1.1 is answered from memory, which the caller has to release; {@code null} where it has to go
     * all the way.
     */
    CachedAnswer find(String target, MultiMap headers, SocketAddress peer) {
        if (isSpecial(headers) || requests.isPersonal(target, headers, peer)) {
            return null;
        }
        CachedAnswer known = store.find(target);
        if (known != null && !(store.isFresh(known) && PublicRequests.isAcceptable(known, headers))) {
            known.release();
            return null;
        }
        return known;
    }

    /** Whether more than the answer itself depends on a header. */
    private static boolean isSpecial(MultiMap headers) {
        return headers.contains(HttpHeaders.ORIGIN) || headers.contains(HttpHeaders.EXPECT)
                || headers.contains(HttpHeaders.UPGRADE) || headers.contains(HttpHeaders.CONNECTION)
                        && !"keep-alive".equalsIgnoreCase(headers.get(HttpHeaders.CONNECTION));
    }
}
