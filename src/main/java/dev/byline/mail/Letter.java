package dev.byline.mail;

/**
 * One mail to one person, in plain text.
 *
 * @param about       what it is about, at most 200 characters: of two letters about the same only the first is written.
 *                    Must not hold an address
 * @param to          a valid address
 * @param subject     one line; control characters and line breaks are taken out
 * @param text        the body
 * @param unsubscribe absolute address that ends such mails by one POST (RFC 8058), {@code null} for letters that were
 *                    asked for
 */
public record Letter(String about, String to, String subject, String text, String unsubscribe) {
}
