/**
 * Mail that goes out: letters are written into an outbox table in the transaction that is their reason, and sent from
 * there until the server has taken them. Knows no feature.
 */
package dev.byline.mail;
