package dev.byline.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes letters. What was written here is sent once the transaction around it has been committed, and only then. */
@ApplicationScoped
public class Outbox {

    /** Whether this site sends mail at all. */
    public boolean isOpen() {
        return false;
    }

    /** Writes a letter into the outbox, in the caller's transaction. Does nothing while the site sends no mail. */
    public void write(Letter letter) {
    }
}
