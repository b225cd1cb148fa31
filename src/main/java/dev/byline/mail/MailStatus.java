package dev.byline.mail;

/** Where a mail stands. */
public enum MailStatus {
    /** It is to be sent once it is due. */
    WAITING,
    /** A node is handing it to the server, and has it for as long as its lease lasts. */
    SENDING,
    /** The server has taken it. */
    SENT,
    /** The server refused it for good, or never took it in the time given. */
    FAILED
}
