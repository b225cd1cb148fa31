package dev.byline.importer;

/** Where an import stands. */
public enum ImportStatus {
    /** Waits for its turn or is at work. */
    RUNNING,
    /** Went through the whole file. */
    DONE,
    /** Ended early; the job's error says why. */
    FAILED
}
