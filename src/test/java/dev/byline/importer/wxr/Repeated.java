package dev.byline.importer.wxr;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A long file that never lies in memory: a beginning, one text again and again, an end. */
final class Repeated extends InputStream {

    private final byte[] before;
    private final byte[] unit;
    private final byte[] after;
    private final long middle;
    private long at;

    /** {@code bytes} is about how long the repeated part is. */
    Repeated(String before, String unit, long bytes, String after) {
        this.before = before.getBytes(StandardCharsets.UTF_8);
        this.unit = unit.getBytes(StandardCharsets.UTF_8);
        this.after = after.getBytes(StandardCharsets.UTF_8);
        this.middle = (bytes + this.unit.length - 1) / this.unit.length * this.unit.length;
    }

    @Override
    public int read() {
        long place = at++;
        if (place < before.length) {
            return before[(int) place] & 0xFF;
        }
        place -= before.length;
        if (place < middle) {
            return unit[(int) (place % unit.length)] & 0xFF;
        }
        place -= middle;
        return place < after.length ? after[(int) place] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        for (int count = 0; count < length; count++) {
            int octet = read();
            if (octet < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count] = (byte) octet;
        }
        return length;
    }
}
