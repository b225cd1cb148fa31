package dev.byline.http;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * Writes texts as Jackson does, but long ones eight bytes at a time: looking at one character after the other, it took a
 * fifth of all that an article costs. What is no character (half of a surrogate pair) becomes a question mark.
 */
final class TextSerializer extends StdSerializer<String> {

    /** Jackson writes shorter ones into its own buffer, without an array of bytes for each. */
    private static final int LONG = 200;
    /** What stands for an ASCII character (RFC 8259, section 7). */
    private static final byte[][] ESCAPES = IntStream.range(0, 128)
            .mapToObj(character -> JsonStringEncoder.getInstance().quoteAsUTF8(Character.toString(character)))
            .toArray(byte[][]::new);

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x80 * ONES;
    private static final long BLANKS = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    TextSerializer() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (text.length() < LONG || !(json.getOutputTarget() instanceof OutputStream)) {
            json.writeString(text);
        } else {
            writeLong(text.getBytes(StandardCharsets.UTF_8), json);
        }
    }

    /** Past the generator, which would want the whole of it in one piece, right to where it writes. */
    private static void writeLong(byte[] text, JsonGenerator json) throws IOException {
        json.writeRawValue("\"");
        json.flush();
        OutputStream answer = (OutputStream) json.getOutputTarget();
        int from = 0;
        for (int to = nextToEscape(text, from); to < text.length; to = nextToEscape(text, from)) {
            answer.write(text, from, to - from);
            answer.write(ESCAPES[text[to]]);
            from = to + 1;
        }
        answer.write(text, from, text.length - from);
        answer.write('"');
    }

    /** Where the next control character, quotation mark or backslash stands, at or behind a place; the end for none. */
    private static int nextToEscape(byte[] text, int from) {
        int at = from;
        for (; at <= text.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(text, at);
            // Subtracting borrows a byte's highest bit where it is less; of what that says, the lowest byte is always right.
            long found = (lessThan(eight, BLANKS) | lessThan(eight ^ QUOTES, ONES) | lessThan(eight ^ BACKSLASHES, ONES))
                    & HIGHEST_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < text.length && (text[at] < 0 || ESCAPES[text[at]].length == 1)) {
            at++;
        }
        return at;
    }

    private static long lessThan(long eight, long bound) {
        return (eight - bound) & ~eight;
    }
}
