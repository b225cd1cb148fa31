package dev.byline.desk;

/**
 * What was done last, shown once.
 *
 * @param text  in words
 * @param batch by which it can be undone, {@code null} if it cannot
 */
public record Notice(String text, String batch) {
}
