package dev.byline.pagecache;

import java.util.List;

/**
 * Reads what several pages show by one statement, before they are rendered one after the other on the same thread: a
 * statement costs about as much for eight articles as for one, and on the way to a server and back a thread only waits.
 */
public interface ReadAhead {

    /** Whether a page shows something that can be read ahead. */
    boolean knows(String target);

    /**
     * Reads for some pages that it knows and keeps it for this thread until {@link #forget}. All of them were asked for
     * before, so that what is read now is as fresh as what each would read by itself. It does not fail: who misses
     * something reads it.
     *
     * @param targets paths with their queries, as they were asked for; at most 16
     */
    void read(List<String> targets);

    /** The pages of this thread are rendered. */
    void forget();
}
