package dev.byline.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The widget's files, compressed once and served from memory, with validators. Pages of listed origins may load them:
 * browsers fetch modules only where CORS allows it.
 */
@ApplicationScoped
public class WidgetFiles {

    /** The module that pages name. */
    public static final String WIDGET = "byline-comments.js";

    private static final String FOLDER = "/widget/";

    /** Before the static resources, behind the filters that answer for CORS. */
    private static final int ORDER = -10;
    /** An accepted coding, unless its weight is none (RFC 9110 §12.5.3). */
    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
    private static final int TAG_LENGTH = 16;
    private static final String CACHING = "public, max-age=300";

    private final Map<String, File> files = new ConcurrentHashMap<>();

    private record File(Buffer plain, Buffer compressed, String tag) {
    }

    void install(@Observes Router router) {
        add(WIDGET, WidgetBundle.joined());
        add("proof.js", WidgetBundle.read("proof.js"));
        // A path with a parameter would be a pattern that every request is held against.
        router.route(FOLDER + "*").order(ORDER).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        File file = files.get(context.normalizedPath().substring(FOLDER.length()));
        if (file == null || request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response().putHeader("ETag", file.tag)
                .putHeader("Cache-Control", CACHING).putHeader("Vary", "Accept-Encoding, Origin");
        if (matches(request.getHeader("If-None-Match"), file.tag)) {
            response.setStatusCode(304).end();
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        boolean compressed = accepted != null && GZIP.matcher(accepted).find();
        Buffer body = compressed ? file.compressed : file.plain;
        response.putHeader("Content-Type", "text/javascript;charset=UTF-8")
                .putHeader("Content-Encoding", compressed ? "gzip" : "identity")
                .putHeader("Content-Length", Integer.toString(body.length()));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private void add(String name, byte[] content) {
        files.put(name, new File(Buffer.buffer(content), Buffer.buffer(compress(content)), tag(content)));
    }

    /** Weak comparison (RFC 9110 §13.1.2): the tag names the content, however it is encoded. */
    private static boolean matches(String given, String tag) {
        return given != null && (given.strip().equals("*") || given.contains(tag.substring("W/".length())));
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            stream.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
