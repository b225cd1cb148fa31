package dev.byline.pagecache;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.byline.http.HttpDate;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import io.netty.util.IllegalReferenceCountException;
import io.vertx.core.http.HttpHeaders;

/**
 * A finished 200 answer: headers, bytes in all codings, and what it shows. Never changes.
 *
 * <p>Its bytes lie outside the heap, where the system sends them from, and are given back as soon as nobody needs them
 * any more. So they are counted: whoever made or found an answer has a part in it and has to {@link #release} it; who got
 * to know it otherwise must {@link #retain} it before he looks at its bytes.
 */
final class CachedAnswer {

    /** What objects around the bytes take, roughly. */
    private static final int OVERHEAD = 800;
    private static final int PER_TAG = 120;
    /** Headers of a 200 that a 304 leaves out (RFC 9110 §15.4.5). */
    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-language", "content-disposition",
            "content-security-policy", "x-content-type-options", "x-frame-options", "x-robots-tag", "link");

    final String key;
    final String entityTag;
    final String mediaType;
    /** The route that made it, as times are counted under; {@code null} if they are not. */
    final String route;
    final List<String> tags;
    final Instant until;
    final String lastModified;
    private final long lastModifiedSecond;
    /** Whether the answer tells the moment that it was read at, which must not change then. */
    final boolean tellsDate;
    final List<Header> headers;
    final List<Header> headersOf304;
    /** The beginning of a 304 as it is sent, up to the headers that the moment decides. */
    final byte[] head304;
    final String contentType;
    final int weight;
    private final Map<ContentCoding, Variant> variants = new EnumMap<>(ContentCoding.class);
    /** The bytes of all variants, one behind the other. */
    private final ByteBuf memory;
    /** The count of losses of touch with other nodes when this was rendered; see {@link PageStore#isFresh}. */
    final int epoch;

    /** One of the headers, in the form that the server writes without another look at it. */
    record Header(CharSequence name, CharSequence value) {
    }

    /**
     * Bytes in one coding.
     *
     * @param from   where in the answer's memory they begin
     * @param count  their number
     * @param length their number, as a header
     * @param head   the beginning of the answer as it is sent, up to the headers that the moment decides
     */
    record Variant(ContentCoding coding, int from, int count, CharSequence length, byte[] head) {
    }

    CachedAnswer(String key, String route, Map<String, List<String>> headers, byte[] bytes, String entityTag, ShownTags shown,
            Instant rendered, int epoch) {
        this.key = key;
        this.route = route;
        this.entityTag = entityTag;
        this.tags = List.copyOf(shown.all());
        this.until = shown.until();
        this.epoch = epoch;
        // Whole seconds: only what is older than its own second can be told by it from what comes later in that second.
        this.lastModifiedSecond = rendered.getEpochSecond() + 1;
        this.lastModified = HttpDate.of(Instant.ofEpochSecond(lastModifiedSecond));
        int size = OVERHEAD + 2 * key.length() + PER_TAG * tags.size();
        List<Header> all = new ArrayList<>();
        List<Header> all304 = new ArrayList<>();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                Header own = header(header.getKey(), value);
                all.add(own);
                if (!OF_THE_BODY.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                    all304.add(own);
                }
                size += 2 * (header.getKey().length() + value.length());
            }
        }
        this.headers = List.copyOf(all);
        this.headersOf304 = List.copyOf(all304);
        this.tellsDate = first(headers, "Date") != null;
        this.contentType = first(headers, "Content-Type");
        this.mediaType = mediaType(contentType);
        this.head304 = head("304 Not Modified", headersOf304, "");
        size += head304.length;
        Map<ContentCoding, byte[]> coded = new EnumMap<>(ContentCoding.class);
        int count = 0;
        for (ContentCoding coding : ContentCoding.values()) {
            byte[] encoded = coding.encode(bytes);
            if (encoded != null) {
                byte[] head = head("200 OK", this.headers, "content-length: " + encoded.length + "\r\n"
                        + (coding == ContentCoding.IDENTITY ? "" : "content-encoding: " + coding.token() + "\r\n"));
                variants.put(coding, new Variant(coding, count, encoded.length,
                        HttpHeaders.createOptimized(Integer.toString(encoded.length)), head));
                coded.put(coding, encoded);
                count += encoded.length;
                size += encoded.length + head.length;
            }
        }
        this.weight = size;
        // Last, since nobody would give it back if anything failed.
        this.memory = Unpooled.directBuffer(count, count);
        coded.values().forEach(memory::writeBytes);
    }

    private static Header header(String name, String value) {
        if (HttpHeaderValidationUtil.validateToken(name) >= 0 || HttpHeaderValidationUtil.validateValidHeaderValue(value) >= 0) {
            // Nothing looks at these bytes again before they are sent.
            throw new IllegalArgumentException("No header may be " + name + ": " + value);
        }
        return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    /** Status line and headers of an answer out of memory. */
    private static byte[] head(String status, List<Header> headers, String more) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        headers.forEach(header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        return head.append("cache-status: ").append(AnswerWriter.HIT).append("\r\n").append(more).toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether a reader who is given {@link #lastModified} now holds these very bytes or newer ones. */
    boolean isDated() {
        return HttpDate.second() >= lastModifiedSecond;
    }

    /** The smallest bytes that the client takes. */
    Variant variant(String acceptEncoding) {
        Variant brotli = variants.get(ContentCoding.BROTLI);
        if (brotli != null && ContentCoding.BROTLI.isAccepted(acceptEncoding)) {
            return brotli;
        }
        Variant gzip = variants.get(ContentCoding.GZIP);
        return gzip != null && ContentCoding.GZIP.isAccepted(acceptEncoding) ? gzip
                : variants.get(ContentCoding.IDENTITY);
    }

    /** Takes part in the answer, so that its bytes stay until {@link #release}; false if they are gone. */
    boolean retain() {
        try {
            memory.retain();
            return true;
        } catch (IllegalReferenceCountException gone) {
            return false;
        }
    }

    /** Gives back one part in the answer. */
    void release() {
        memory.release();
    }

    /** A copy of a variant's bytes. */
    byte[] bytes(Variant variant) {
        byte[] bytes = new byte[variant.count];
        memory.getBytes(variant.from, bytes);
        return bytes;
    }

    /** A variant's bytes themselves, which have a part in the answer; whoever sends them gives it back. */
    ByteBuf slice(Variant variant) {
        return memory.retainedSlice(variant.from, variant.count);
    }

    /** Adds a variant's bytes to others. */
    void write(Variant variant, ByteBuf target) {
        target.writeBytes(memory, variant.from, variant.count);
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0)).findFirst().orElse(null);
    }

    private static String mediaType(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip();
    }
}
