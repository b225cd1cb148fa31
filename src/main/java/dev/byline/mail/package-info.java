/**
 * Mail that goes out: letters are written into an outbox table in the transaction that is their reason, and sent from
 * there until the server has taken them. Knows no feature.
 *
 * <p>The promise: a mail is sent if and only if its transaction was committed, and the server takes it once. One gap no
 * sender can close: a process that dies after the server's answer and before that answer is noted, a few milliseconds
 * later, leaves a mail of which nobody knows. It is sent again, with the {@code Message-ID} that it had, by which
 * mailboxes tell that they have it.
 */
package dev.byline.mail;
