package dev.byline.privacy;

/**
 * What a receipt is worth.
 *
 * @param valid whether this site wrote it, just as it is
 */
public record ReceiptCheck(boolean valid) {
}
