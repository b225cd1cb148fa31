package dev.byline.importer.wxr;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a parser that keeps reading without saying what it has found: one comment, attribute or CDATA section would
 * otherwise fill the memory.
 */
final class GuardedStream extends FilterInputStream {

    /** The most bytes that one piece of markup may take. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private long sinceEvent;

    /** Thrown when one piece of markup is too large. */
    static final class TooLarge extends IOException {

        TooLarge() {
            super("One text, comment or tag is larger than " + MOST_BYTES / 1024 / 1024 + " MiB");
        }
    }

    GuardedStream(InputStream in) {
        super(in);
    }

    /** Says that the parser has found something. */
    void eventSeen() {
        sinceEvent = 0;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        sinceEvent += bytes;
        if (sinceEvent > MOST_BYTES) {
            throw new TooLarge();
        }
    }
}
