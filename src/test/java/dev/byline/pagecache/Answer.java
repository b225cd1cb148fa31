package dev.byline.pagecache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;

/**
 * An answer byte by byte.
 *
 * @param headers by name, whatever its case
 * @param bytes   as they came, still coded
 */
record Answer(int status, TreeMap<String, List<String>> headers, byte[] bytes) {

    /** A header's values, empty if there is none. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /** Whether it came from memory. */
    boolean isHit() {
        return header("Cache-Status").startsWith("byline; hit");
    }

    /** Whether it is in memory now. */
    boolean isKept() {
        return isHit() || header("Cache-Status").contains("stored") || header("Cache-Status").contains("collapsed");
    }

    /** The body without its coding. */
    byte[] decoded() {
        try (InputStream in = decoder()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(header("Content-Encoding") + " that cannot be read", broken);
        }
    }

    private InputStream decoder() throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        if (bytes.length == 0) {
            // Only headers were asked for.
            return in;
        }
        return switch (header("Content-Encoding")) {
            case "gzip" -> new GZIPInputStream(in);
            case "br" -> {
                Brotli4jLoader.ensureAvailability();
                yield new BrotliInputStream(in);
            }
            case "", "identity" -> in;
            default -> throw new IOException("An unknown coding");
        };
    }

    /** The body as text. */
    String text() {
        return new String(decoded(), StandardCharsets.UTF_8);
    }

    /** The body without what is made anew each time: retry keys, signed times, moments of reading. */
    String lasting() {
        return text().replaceAll("(<input[^>]*name=\"(?:key|opened)\"[^>]*value=\")[^\"]*", "$1")
                .replaceAll("\"(key|opened)\":\"[^\"]*\"", "\"$1\"")
                .replaceAll("(data-since|data-until)=\"[^\"]*\"", "$1");
    }

    /** The headers of that name or of several names, those that are there. */
    Map<String, String> headers(String... names) {
        Map<String, String> found = new TreeMap<>();
        for (String name : names) {
            if (headers.containsKey(name)) {
                found.put(name, header(name));
            }
        }
        return found;
    }
}
