package dev.byline.mail;

/** A letter was written. Fired inside the transaction; observe it after commit. */
public record LetterWritten() {
}
