package dev.byline.importer;

import java.util.List;

/**
 * What an import did.
 *
 * @param created        what is new here
 * @param updated        what was here and says now what the file says
 * @param skipped        what was here already, unchanged, and what the reasons explain
 * @param reasons        what was not taken over as it stands in the file, and why; at most {@value #MOST_REASONS}
 * @param furtherReasons how many reasons there were beyond those
 */
public record ImportReport(Counts created, Counts updated, Counts skipped, List<Reason> reasons, int furtherReasons) {

    /** The most reasons that a report lists. */
    public static final int MOST_REASONS = 500;

    /**
     * Numbers by type.
     *
     * @param other what has no place here, such as menus and files
     */
    public record Counts(int articles, int pages, int authors, int sections, int tags, int comments, int other) {
    }

    /**
     * One thing that was not taken over as it stands in the file.
     *
     * @param type {@code article}, {@code page}, {@code author}, {@code section}, {@code tag}, {@code comment}, or the
     *             name of the type in the file
     * @param what which one
     * @param why  what was done about it, and why
     */
    public record Reason(String type, String what, String why) {
    }
}
