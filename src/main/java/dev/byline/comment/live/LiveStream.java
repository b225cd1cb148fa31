package dev.byline.comment.live;

import java.time.Instant;
import java.util.Objects;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * One reader's stream. Nothing is kept for a reader who does not take what was sent: the connection is dropped, and the
 * reader may come back and resume.
 */
final class LiveStream {

    /** Bytes that may wait for a reader. */
    static final int MOST_WAITING = 128 * 1024;

    private final long articleId;
    private final String password;
    private final Start start;
    private final Slots.Slot slot;
    private HttpServerResponse response;
    private Runnable atEnd;

    /**
     * Where a reader wants to begin; with the present if both are {@code null}.
     *
     * @param lastEventId the last change that the reader was told of, -1 for one that never was
     * @param since       a moment, asked if no change is known
     */
    record Start(Long lastEventId, Instant since) {

        boolean isNow() {
            return lastEventId == null && since == null;
        }
    }

    LiveStream(long articleId, String password, Start start, Slots.Slot slot) {
        this.articleId = articleId;
        this.password = password;
        this.start = start;
        this.slot = slot;
    }

    /**
     * Gives it the connection to write to.
     *
     * @param finish ends the request behind it
     */
    void connect(HttpServerResponse connection, Runnable finish) {
        response = connection;
        atEnd = finish;
        response.setWriteQueueMaxSize(MOST_WAITING);
    }

    long articleId() {
        return articleId;
    }

    Start start() {
        return start;
    }

    /** Whether the article, as it stands, may still be told to this reader. */
    boolean isAllowed(Happenings.Batch batch) {
        return batch.open() && Objects.equals(password, batch.password());
    }

    /** Sends an event; false if the reader is gone, or is dropped for being slow. */
    boolean send(Buffer event) {
        if (!response.ended() && !response.closed() && !response.writeQueueFull()) {
            response.write(event);
            return true;
        }
        response.reset();
        release();
        return false;
    }

    /** Ends it in order. */
    void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
        release();
    }

    /** Gives back what it holds; does nothing the second time. */
    void release() {
        if (slot.close()) {
            atEnd.run();
        }
    }
}
