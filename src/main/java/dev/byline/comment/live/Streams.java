package dev.byline.comment.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

import org.jboss.logging.Logger;

import dev.byline.comment.CommentConfig;
import dev.byline.data.Broadcast;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The open streams of this node. One thread reads what happened, once for all readers of an article, and hands them
 * the bytes; it never waits for a reader. Since joining happens on the same thread, nobody misses or doubles anything.
 */
@ApplicationScoped
public class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    private static final int RETRY_MS = 3000;

    @Inject
    Broadcast broadcast;

    @Inject
    Happenings happenings;

    @Inject
    CommentConfig config;

    @Inject
    Vertx vertx;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "byline-live");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Long, Topic> topics = new ConcurrentHashMap<>();
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    /** Only the worker touches it. */
    private boolean stopping;

    /** The streams of one article and how far it was read. Only the worker touches it. */
    private static final class Topic {
        private final Set<LiveStream> streams = new LinkedHashSet<>();
        private long place = -1;
    }

    void start(@Observes StartupEvent event) {
        broadcast.subscribe(Changes.CHANNEL, article -> look(Long.parseLong(article)),
                () -> topics.keySet().forEach(this::look));
        vertx.setPeriodic(config.live().heartbeat().toMillis(), unused -> run(this::beat));
    }

    /** Streams end before the service waits for requests that are under way, since these never would by themselves. */
    void endAll(@Observes ShutdownDelayInitiatedEvent event) {
        run(() -> {
            stopping = true;
            topics.keySet().forEach(article -> drop(article, stream -> true));
        });
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdown();
    }

    /** Takes a stream in: it gets what it missed and then everything that happens. */
    void join(LiveStream stream) {
        run(() -> {
            try {
                begin(stream);
            } catch (RuntimeException failure) {
                LOG.warnf("A stream could not begin: %s", failure.getClass().getName());
                stream.end();
            } finally {
                tidy(stream.articleId());
            }
        });
    }

    /** Forgets a stream whose reader is gone. */
    void leave(LiveStream stream) {
        stream.release();
        run(() -> {
            Topic topic = topics.get(stream.articleId());
            if (topic != null) {
                topic.streams.remove(stream);
                tidy(stream.articleId());
            }
        });
    }

    private void begin(LiveStream stream) {
        if (stopping) {
            stream.end();
            return;
        }
        // The topic is there before its place is read: what is committed later is announced, and looked for.
        Topic topic = topics.computeIfAbsent(stream.articleId(), unused -> new Topic());
        if (topic.place < 0) {
            topic.place = happenings.newest(stream.articleId());
        } else {
            refresh(stream.articleId(), topic);
        }
        Long place = stream.start().isNow() ? Long.valueOf(topic.place)
                : happenings.placeOf(stream.articleId(), stream.start());
        long from = place == null ? topic.place : place;
        Happenings.Batch missed = happenings.listBetween(stream.articleId(), from, topic.place);
        if (!stream.isAllowed(missed)) {
            stream.end();
            return;
        }
        boolean lost = place == null || missed.more();
        Buffer first = Buffer.buffer("retry: " + RETRY_MS + "\nid: " + from + "\n\n");
        if (lost) {
            first.appendBuffer(happenings.event(topic.place, "reset", Map.of()));
        } else {
            missed.events().forEach(first::appendBuffer);
        }
        if (stream.send(first)) {
            topic.streams.add(stream);
        }
    }

    private void look(long articleId) {
        if (topics.containsKey(articleId) && waiting.add(articleId)) {
            run(() -> {
                waiting.remove(articleId);
                Topic topic = topics.get(articleId);
                if (topic != null) {
                    refresh(articleId, topic);
                    tidy(articleId);
                }
            });
        }
    }

    private void refresh(long articleId, Topic topic) {
        Happenings.Batch batch;
        do {
            try {
                batch = happenings.listBetween(articleId, topic.place, Long.MAX_VALUE);
            } catch (RuntimeException failure) {
                // Readers come back and resume; a stream that goes on after a gap would be worse than none.
                drop(articleId, stream -> true);
                throw failure;
            }
            topic.place = batch.last();
            Happenings.Batch read = batch;
            drop(articleId, stream -> !stream.isAllowed(read));
            topic.streams.removeIf(stream -> !read.events().stream().allMatch(stream::send));
        } while (batch.more());
    }

    private void beat() {
        topics.forEach((article, topic) -> {
            topic.streams.removeIf(stream -> !stream.send(HEARTBEAT));
            tidy(article);
        });
    }

    private void drop(long articleId, Predicate<LiveStream> which) {
        Topic topic = topics.get(articleId);
        List<LiveStream> dropped = topic == null ? List.of() : topic.streams.stream().filter(which).toList();
        dropped.forEach(stream -> {
            topic.streams.remove(stream);
            stream.end();
        });
    }

    private void tidy(long articleId) {
        topics.computeIfPresent(articleId, (unused, topic) -> topic.streams.isEmpty() ? null : topic);
    }

    private void run(Runnable task) {
        try {
            worker.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException failure) {
                    LOG.warnf("Streams were not served: %s", failure.getClass().getName());
                    LOG.debug("Details", failure);
                }
            });
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Stopping", stopping);
        }
    }
}
