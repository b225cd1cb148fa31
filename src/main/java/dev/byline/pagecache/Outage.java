package dev.byline.pagecache;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the database is away, as renderings find out. While it is, readers get what was kept at once, and only one
 * request at a time finds out whether it is back: each may have to wait for a connection.
 */
@ApplicationScoped
class Outage {

    private static final long ASK_AGAIN = TimeUnit.SECONDS.toNanos(1);
    /** As long as a connection may take, and a little more. */
    private static final long ASKING = TimeUnit.SECONDS.toNanos(6);

    private volatile boolean away;
    private final AtomicLong nextAsked = new AtomicLong();

    /** A rendering found no database. */
    void begins() {
        nextAsked.set(System.nanoTime() + ASK_AGAIN);
        away = true;
    }

    /** A rendering found it. */
    void ends() {
        away = false;
    }

    /** Whether what was kept is to be sent without asking the database. */
    boolean isOn() {
        if (!away) {
            return false;
        }
        long due = nextAsked.get();
        long now = System.nanoTime();
        return now - due < 0 || !nextAsked.compareAndSet(due, now + ASKING);
    }
}
