package dev.byline.pagecache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/** The codings in which answers are kept (RFC 9110 §8.4.1). */
enum ContentCoding {

    IDENTITY("identity"), GZIP("gzip"), BROTLI("br");

    /** Less is not worth the header that names the coding. */
    private static final int WORTH_IT = 256;
    /** Compressed once and sent often: better than the fastest level, but a writer's purge must not cost seconds. */
    private static final int BROTLI_QUALITY = 6;
    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** The name in headers. */
    String token() {
        return token;
    }

    /** The bytes in this coding, {@code null} where it cannot be made or saves nothing. */
    byte[] encode(byte[] bytes) {
        if (this == IDENTITY) {
            return bytes;
        }
        if (bytes.length < WORTH_IT || this == BROTLI && !HAS_BROTLI) {
            return null;
        }
        try {
            byte[] encoded = this == GZIP ? gzip(bytes)
                    : Encoder.compress(bytes, Encoder.Parameters.create(BROTLI_QUALITY, bytes.length > 1 << 16 ? 20 : 17));
            return encoded.length < bytes.length ? encoded : null;
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes all bytes", impossible);
        }
    }

    /**
     * Whether a client takes this coding.
     *
     * @param accepted value of {@code Accept-Encoding} (RFC 9110 §12.5.3); {@code null} takes nothing but identity here
     */
    boolean isAccepted(String accepted) {
        if (this == IDENTITY) {
            return true;
        }
        if (accepted == null) {
            return false;
        }
        boolean any = false;
        for (int at = 0; at < accepted.length();) {
            int comma = accepted.indexOf(',', at);
            int end = comma < 0 ? accepted.length() : comma;
            int semicolon = accepted.indexOf(';', at);
            int nameEnd = semicolon >= 0 && semicolon < end ? semicolon : end;
            String name = accepted.substring(at, nameEnd).strip();
            boolean wanted = nameEnd == end || !isZero(accepted.substring(nameEnd + 1, end));
            if (name.equalsIgnoreCase(token)) {
                return wanted;
            }
            any |= name.equals("*") && wanted;
            at = end + 1;
        }
        return any;
    }

    private static boolean isZero(String parameter) {
        return parameter.strip().matches("(?i)q\\s*=\\s*0(\\.0{0,3})?");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream memory = new ByteArrayOutputStream(bytes.length / 3);
        try (OutputStream coded = new GZIPOutputStream(memory, 4096) {
            {
                def.setLevel(Deflater.DEFAULT_COMPRESSION);
            }
        }) {
            coded.write(bytes);
        }
        return memory.toByteArray();
    }
}
