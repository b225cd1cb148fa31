package dev.byline.comment.erasure;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows of which tables were changed or removed. */
public final class ErasureCounts {

    private final SortedMap<String, Integer> counts = new TreeMap<>();

    /** Counts rows of a table. */
    public void add(String table, int rows) {
        if (rows > 0) {
            counts.merge(table, rows, Integer::sum);
        }
    }

    /** Rows by table, in the order of their names; tables without any are missing. */
    public SortedMap<String, Integer> byTable() {
        return new TreeMap<>(counts);
    }
}
