package dev.byline.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is told how much passes through it, and may stop it. */
public abstract class CountedStream extends FilterInputStream {

    /** Counts what is read from a stream. */
    protected CountedStream(InputStream in) {
        super(in);
    }

    /**
     * Called after each read.
     *
     * @param bytes how many bytes came, 0 at the end
     * @throws IOException if it is too much
     */
    protected abstract void count(int bytes) throws IOException;

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
}
