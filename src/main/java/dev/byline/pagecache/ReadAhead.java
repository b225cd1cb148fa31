package dev.byline.pagecache;

import java.util.List;

/**
 * Reads what several pages show by one statement, before they are rendered: a statement costs about as much for eight
 * articles as for one, and on the way to a server and back a thread only waits.
 */
public interface ReadAhead {

    /** What was read for some pages. Several threads may show it at once. */
    interface Read {

        /** Renders one of the pages, on this thread, with what was read at hand. */
        void show(Runnable rendering);
    }

    /** Whether a page shows something that can be read ahead. */
    boolean knows(String target);

    /**
     * Reads for some pages that it knows. All of them were asked for before, so that what is read now is as fresh as what
     * each would read by itself. It does not fail: who misses something reads it.
     *
     * @param targets paths with their queries, as they were asked for; at most 16
     */
    Read read(List<String> targets);
}
