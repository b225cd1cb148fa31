package dev.byline.pagecache;

import java.util.List;

import dev.byline.http.HttpDate;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends kept answers: conditional, in the coding that fits, and with a word on where they come from (RFC 9211). */
@ApplicationScoped
class AnswerWriter {

    static final CharSequence HIT = HttpHeaders.createOptimized("byline; hit");
    static final CharSequence COLLAPSED = HttpHeaders.createOptimized("byline; fwd=uri-miss; collapsed");
    static final CharSequence STALE = HttpHeaders.createOptimized("byline; hit; ttl=-1; detail=stale");

    private static final CharSequence CACHE_STATUS = HttpHeaders.createOptimized("Cache-Status");

    @Inject
    CacheConfig config;

    /** What browsers and shared caches may do with public answers. */
    String cacheControl() {
        return "public, max-age=" + config.browserMaxAge().toSeconds()
                + (config.cdnMaxAge().isZero() ? "" : ", s-maxage=" + config.cdnMaxAge().toSeconds())
                + ", must-revalidate";
    }

    /** Answers the request. */
    void send(RoutingContext context, CachedAnswer answer, CharSequence status) {
        CacheMetrics.count(context, answer);
        HttpServerRequest request = context.request();
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        boolean dated = answer.isDated();
        boolean unchanged = isUnchanged(request.headers(), answer, dated);
        List<CachedAnswer.Header> own = unchanged ? answer.headersOf304 : answer.headers;
        if (!headers.isEmpty()) {
            // Those for the request's origin are there already and stay.
            own.forEach(header -> headers.remove(header.name()));
        }
        own.forEach(header -> headers.add(header.name(), header.value()));
        headers.set(CACHE_STATUS, status);
        if (!answer.tellsDate) {
            headers.set(HttpHeaders.DATE, HttpDate.now());
        }
        if (dated) {
            headers.set(HttpHeaders.LAST_MODIFIED, answer.lastModified);
        }
        if (unchanged) {
            response.setStatusCode(304).end();
            return;
        }
        String accepted = request.headers().get(HttpHeaders.ACCEPT_ENCODING);
        CachedAnswer.Variant variant = answer.variant(accepted);
        if (accepted != null) {
            // Also where there is no coding: else the server's own compression would begin.
            headers.set(HttpHeaders.CONTENT_ENCODING, variant.coding().token());
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, variant.length());
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            // A copy: only what Netty is given by ourselves is certain to be given back, whatever happens to the connection.
            response.end(Buffer.buffer(Unpooled.wrappedBuffer(answer.bytes(variant))));
        }
    }

    /**
     * Whether the client has these bytes (RFC 9110 §13.2.2). A date has to be the very one that was sent: clocks of nodes
     * differ, and an older page must not pass for a newer one.
     */
    static boolean isUnchanged(MultiMap headers, CachedAnswer answer, boolean dated) {
        String tags = headers.get(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return EntityTags.match(tags, answer.entityTag);
        }
        return dated && answer.lastModified.equals(headers.get(HttpHeaders.IF_MODIFIED_SINCE));
    }
}
