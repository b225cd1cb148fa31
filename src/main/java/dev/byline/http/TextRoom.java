package dev.byline.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * The room that long texts may take in memory, shared by all requests: whoever needs more than is left waits until others
 * are done. Otherwise as many readers as there are threads, each with an article of a megabyte, would end the process for
 * lack of memory. What a request has taken it gives back when it is rendered, and the last of it when it is written.
 */
@RequestScoped
public class TextRoom {

    /** Characters that need no room, since what else a request needs is more. */
    public static final int SHORT = 64 * 1024;

    private static final int KB = 1024;
    /** Bytes that a character takes while its text is read, rendered and compressed: H2 reads all columns of the row. */
    private static final int TIMES = 8;
    /** Which part of the heap. */
    private static final int SHARE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ALL = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / SHARE / KB);
    private static final Room ROOM = new Room(ALL);

    @Inject
    BodyLimits.Config limits;

    @Inject
    CurrentVertxRequest current;

    private final Duration patience;
    /** What this request holds, in KB. */
    private final AtomicInteger taken = new AtomicInteger();
    private boolean toBeWritten;

    /** Room in KB, in the order of asking. */
    private static final class Room extends Semaphore {

        private static final long serialVersionUID = 1;

        private Room(int kilobytes) {
            super(kilobytes, true);
        }

        /** Takes what is not there yet, for those that hold some already: if they waited, all might wait for each other. */
        private void takeAnyway(int kilobytes) {
            reducePermits(kilobytes);
        }
    }

    TextRoom() {
        this(PATIENCE);
    }

    TextRoom(Duration patience) {
        this.patience = patience;
    }

    /**
     * Takes room for texts before they are read, or waits for it. More than there is at all waits until all is free. Who
     * finds texts longer than was thought takes the rest.
     *
     * @param characters of the texts
     * @throws Problem 429 if there was none for five seconds
     */
    public void take(long characters) {
        if (characters <= SHORT) {
            return;
        }
        int kilobytes = (int) Math.min(ALL, characters * TIMES / KB);
        if (taken.get() > 0) {
            ROOM.takeAnyway(kilobytes);
        } else if (!isThereInTime(kilobytes)) {
            throw Problem.tooMany("Too many long texts are being read at once; try again in a moment", PAUSE);
        }
        taken.addAndGet(kilobytes);
        RoutingContext request = current == null ? null : current.getCurrent();
        if (!toBeWritten && request != null) {
            toBeWritten = true;
            request.addEndHandler(written -> ROOM.release(taken.getAndSet(0)));
        }
    }

    private boolean isThereInTime(int kilobytes) {
        try {
            return ROOM.tryAcquire(kilobytes, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether one answer may hold texts with so many characters together. */
    public boolean fitsOneAnswer(long characters) {
        return characters <= limits.maxText();
    }

    /** How long a text could be taken without waiting, in characters. */
    static long left() {
        return (long) ROOM.availablePermits() * KB / TIMES;
    }

    /** Once an answer is rendered only its bytes take memory, until they are written. */
    @PreDestroy
    void giveBack() {
        int before = taken.getAndUpdate(this::afterRendering);
        ROOM.release(before - afterRendering(before));
    }

    private int afterRendering(int kilobytes) {
        return toBeWritten ? kilobytes / TIMES : 0;
    }
}
