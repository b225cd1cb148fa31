package dev.byline.importer.wxr;

import java.io.IOException;
import java.io.InputStream;

import dev.byline.importer.CountedStream;

/**
 * Stops a parser that keeps reading without saying what it has found: one comment, attribute or CDATA section would
 * otherwise fill the memory.
 */
final class GuardedStream extends CountedStream {

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
    protected void count(int bytes) throws IOException {
        sinceEvent += bytes;
        if (sinceEvent > MOST_BYTES) {
            throw new TooLarge();
        }
    }
}
