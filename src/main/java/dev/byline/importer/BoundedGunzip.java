package dev.byline.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip within bounds: a small packed file must not become an endless one. Beyond {@value #FREE_BYTES} bytes no
 * file of texts shrinks to less than one part in {@value #MOST_RATIO}.
 */
final class BoundedGunzip extends CountedStream {

    static final long MOST_BYTES = 8L << 30;
    static final long FREE_BYTES = 64L << 20;
    static final int MOST_RATIO = 200;

    private final Counted packed;
    private final long mostBytes;
    private final long freeBytes;
    private long unpacked;

    BoundedGunzip(InputStream in) throws IOException {
        this(in, MOST_BYTES, FREE_BYTES);
    }

    BoundedGunzip(InputStream in, long mostBytes, long freeBytes) throws IOException {
        this(new Counted(in), mostBytes, freeBytes);
    }

    private BoundedGunzip(Counted packed, long mostBytes, long freeBytes) throws IOException {
        super(new GZIPInputStream(packed, 64 * 1024));
        this.packed = packed;
        this.mostBytes = mostBytes;
        this.freeBytes = freeBytes;
    }

    @Override
    protected void count(int bytes) {
        unpacked += bytes;
        if (unpacked > mostBytes) {
            throw new ImportFault("The file unpacks to more than " + (mostBytes >> 20) + " MiB");
        }
        if (unpacked > freeBytes && unpacked / MOST_RATIO > packed.bytes) {
            throw new ImportFault("The file unpacks to more than " + MOST_RATIO + " times its size");
        }
    }

    private static final class Counted extends CountedStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        protected void count(int more) {
            bytes += more;
        }
    }
}
