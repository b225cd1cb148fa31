package dev.byline.importer;

/** Why a file cannot be imported at all, in words for the person who sent it. */
public class ImportFault extends RuntimeException {

    /** A fault of the whole file. */
    public ImportFault(String message) {
        // No stack trace: this is an answer about a file, not a fault of the program.
        super(message, null, false, false);
    }

    /** A fault near a line of the file, counted from 1. */
    public ImportFault(int line, String message) {
        this("Line " + line + ": " + message);
    }
}
