package dev.byline.importer;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read more than once, unpacked if it was packed. */
public interface ImportSource {

    /** Reads it from its beginning. */
    InputStream open() throws IOException;
}
