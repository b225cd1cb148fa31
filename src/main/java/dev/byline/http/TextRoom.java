package dev.byline.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

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
    /** Characters that are read at once where nobody waits for the whole. */
    private static final int PART = 1024 * KB;
    /** Bytes that a character takes while its text is read, rendered and compressed: H2 reads all columns of the row. */
    private static final int TIMES = 8;
    /** Which part of the heap. */
    private static final int SHARE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Requests that wait at the most: each may have a connection to the database, which others need. */
    private static final int MOST_WAITING = 6;
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
    /** Characters of the texts in this request's answer. */
    private long counted;
    /** Whether it has read long texts, which would stay in memory while it waited. */
    private boolean hasRead;

    /** Room in KB, in the order of asking. */
    private static final class Room extends Semaphore {

        private static final long serialVersionUID = 1;

        private Room(int kilobytes) {
            super(kilobytes, true);
        }

        /** Takes what is not there yet, for those that hold texts already: if they waited, all might wait for each other. */
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
     * needs more than was thought gives back what it has and waits for all, as long as it has read nothing long.
     *
     * @param characters of the texts, as far as that is known
     * @throws Problem 429 if there was none for five seconds, or if many wait already
     */
    public void take(long characters) {
        if (characters <= SHORT) {
            return;
        }
        int kilobytes = (int) Math.min(ALL, characters * TIMES / KB);
        if (hasRead) {
            ROOM.takeAnyway(kilobytes);
        } else {
            int before = taken.getAndSet(0);
            ROOM.release(before);
            kilobytes = Math.min(ALL, before + kilobytes);
            if (!isThereInTime(kilobytes)) {
                throw Problem.tooMany("Too many long texts are being read at once; try again in a moment", PAUSE);
            }
        }
        taken.addAndGet(kilobytes);
        RoutingContext request = current == null ? null : current.getCurrent();
        if (!toBeWritten && request != null) {
            toBeWritten = true;
            request.addEndHandler(written -> ROOM.release(taken.getAndSet(0)));
        }
    }

    /** Notes that texts with so many characters become part of the answer. */
    public void count(long characters) {
        counted += characters;
    }

    /**
     * Notes that texts are read and become part of the answer. Those longer than was thought take the rest of their room.
     *
     * @param characters of the texts
     * @param expected   for how many of them room was taken
     */
    public void keep(long characters, long expected) {
        count(characters);
        hasRead |= characters > SHORT;
        take(characters - expected);
    }

    private boolean isThereInTime(int kilobytes) {
        try {
            return ROOM.getQueueLength() < MOST_WAITING
                    && ROOM.tryAcquire(kilobytes, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether one answer may hold texts with so many characters beside those that it holds already. */
    public boolean fitsOneAnswer(long characters) {
        return counted + characters <= limits.maxText();
    }

    /** The first texts, as many as one answer may hold beside those that it holds already; one in any case. */
    public <T> List<T> listFitting(List<T> texts, ToLongFunction<? super T> length) {
        return first(texts, limits.maxText() - counted, length);
    }

    /** The first texts, as many as are to be read at once where an answer is written bit by bit; one in any case. */
    public static <T> List<T> listPart(List<T> texts, ToLongFunction<? super T> length) {
        return first(texts, PART, length);
    }

    private static <T> List<T> first(List<T> texts, long characters, ToLongFunction<? super T> length) {
        long together = 0;
        for (int count = 0; count < texts.size(); count++) {
            together += length.applyAsLong(texts.get(count));
            if (count > 0 && together > characters) {
                return texts.subList(0, count);
            }
        }
        return texts;
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
