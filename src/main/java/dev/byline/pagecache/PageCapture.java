package dev.byline.pagecache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes the answers of {@link Cached} methods as finished bytes, keeps those that may be kept, and gives all of them an
 * entity tag. Runs after the method's transaction, on its thread.
 */
@Cached
@Provider
@Priority(0)
public class PageCapture implements ContainerResponseFilter {

    private static final String STORED = "byline; fwd=uri-miss; stored";
    private static final String NOT_STORED = "byline; fwd=uri-miss";
    /** Answers to one request, or made anew for each. */
    private static final Set<String> NEVER_KEPT = Set.of("connection", "content-length", "content-encoding",
            "transfer-encoding", "set-cookie");
    /** Set in front for the origin of one request; what an answer says of them itself is for all. */
    private static final String OF_ONE_ORIGIN = "access-control-";

    // Filters are made before settings are read, so none of their own are injected here.
    @Inject
    PageStore store;

    @Inject
    AnswerWriter writer;

    @Inject
    ShownTags shown;

    @Inject
    Outage outage;

    @Inject
    CacheMetrics metrics;

    @Inject
    CurrentVertxRequest current;

    @Inject
    ObjectMapper json;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) throws IOException {
        RoutingContext context = current.getCurrent();
        Flight flight = context == null ? null : context.get(Flight.KEY);
        if (flight == null) {
            return;
        }
        if (answer.getStatus() == 503) {
            outage.begins();
            if (flight.fallback != null && flight.fallback.retain()) {
                try {
                    sendFallback(request, answer, flight);
                } finally {
                    flight.fallback.release();
                }
                return;
            }
        }
        if (answer.getStatus() != 200 || !shown.mayBeKept() || answer.getCookies().size() > 0) {
            store.end(flight, null);
            return;
        }
        outage.ends();
        metrics.miss();
        capture(request, answer, context, flight);
    }

    private void capture(ContainerRequestContext request, ContainerResponseContext answer, RoutingContext context,
            Flight flight) throws IOException {
        byte[] bytes = bytes(answer.getEntity());
        String tag = EntityTags.of(bytes);
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, writer.cacheControl());
        headers.putSingle("Cache-Tag", shown.header());
        if (store.isEnabled()) {
            // Compressing costs more than rendering: not for what will not be kept.
            boolean kept = store.isFlying(flight) && keep(flight, context, headers(answer, context), bytes, tag);
            headers.putSingle("Cache-Status", kept ? STORED : NOT_STORED);
        }
        if (EntityTags.match(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatus(304);
            answer.setEntity(null);
        } else {
            // With its charset, which the REST layer adds later, but not where only headers are asked for.
            String type = contentType(answer);
            answer.setEntity(bytes, null, MediaType.valueOf(type));
            headers.putSingle(HttpHeaders.CONTENT_TYPE, type);
        }
    }

    private boolean keep(Flight flight, RoutingContext context, Map<String, List<String>> headers, byte[] bytes, String tag) {
        try {
            return store.end(flight, new CachedAnswer(flight.key, CacheMetrics.route(context), headers, bytes, tag, shown,
                    Instant.now(), flight.epoch));
        } catch (OutOfMemoryError full) {
            // What is outside the heap: for readers who take their time with answers that are no longer kept, for instance.
            Log.warnf("%s is not kept in memory: %s", flight.key, full.getMessage());
            store.end(flight, null);
            return false;
        }
    }

    private void sendFallback(ContainerRequestContext request, ContainerResponseContext answer, Flight flight) {
        store.endWithFallback(flight);
        metrics.stale();
        CachedAnswer kept = flight.fallback;
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.clear();
        kept.headers.forEach(header -> headers.add(header.name().toString(), header.value().toString()));
        headers.putSingle("Cache-Status", AnswerWriter.STALE.toString());
        boolean unchanged = EntityTags.match(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), kept.entityTag);
        answer.setStatus(unchanged ? 304 : 200);
        answer.setEntity(unchanged ? null : kept.bytes(kept.variant(null)), null,
                MediaType.valueOf(kept.contentType));
    }

    private byte[] bytes(Object entity) throws IOException {
        return entity instanceof byte[] finished ? finished
                : entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(entity);
    }

    /** All headers that every reader gets, those that handlers in front of REST have set included. */
    private static Map<String, List<String>> headers(ContainerResponseContext answer, RoutingContext context) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        context.response().headers().forEach(header -> all
                .computeIfAbsent(header.getKey(), unused -> new ArrayList<>()).add(header.getValue()));
        all.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith(OF_ONE_ORIGIN));
        answer.getStringHeaders().forEach((name, values) -> all.put(name, values));
        all.keySet().removeIf(name -> NEVER_KEPT.contains(name.toLowerCase(Locale.ROOT)));
        all.put(HttpHeaders.CONTENT_TYPE, List.of(contentType(answer)));
        return new LinkedHashMap<>(all);
    }

    /** The REST layer chooses the type of what has none later; that is JSON everywhere here. */
    private static String contentType(ContainerResponseContext answer) {
        if (answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) instanceof String exact && exact.contains("charset")) {
            return exact;
        }
        MediaType given = answer.getMediaType();
        MediaType type = given == null ? MediaType.APPLICATION_JSON_TYPE : given;
        return type.getParameters().containsKey(MediaType.CHARSET_PARAMETER) ? type.toString()
                : type + ";charset=UTF-8";
    }
}
