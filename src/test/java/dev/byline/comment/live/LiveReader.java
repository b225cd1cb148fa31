package dev.byline.comment.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** Reads a stream as a browser does, without a thread of its own. Close it after use. */
final class LiveReader implements Flow.Subscriber<String>, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private static final long PATIENCE_MS = 10_000;

    /** All events that came, in their order. */
    final List<Event> events = new CopyOnWriteArrayList<>();

    private final CompletableFuture<HttpResponse.ResponseInfo> answer = new CompletableFuture<>();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Flow.Subscription subscription;
    private volatile String lastId;
    private String name;
    private String data;

    /**
     * One event.
     *
     * @param id   of the change
     * @param name what happened
     * @param data as JSON
     */
    record Event(String id, String name, JsonPath data) {

        long comment() {
            return data.getLong("id");
        }

        @Override
        public String toString() {
            return id + " " + name + " " + data.getString("id");
        }
    }

    /** Opens a stream and waits until it has begun. */
    static LiveReader open(String slug) {
        return open(slug, "", null);
    }

    /** Opens a stream with a query, or where another one ended. */
    static LiveReader open(String slug, String query, String lastEventId) {
        LiveReader reader = send(slug, query, lastEventId);
        assertThat(reader.head().statusCode()).isEqualTo(200);
        reader.begun();
        return reader;
    }

    /** Asks for a stream, whatever is answered. */
    static LiveReader send(String slug, String query, String lastEventId) {
        LiveReader reader = new LiveReader();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                + "/api/v1/articles/" + slug + "/comments/stream" + query)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        CLIENT.sendAsync(request.build(), info -> {
            reader.answer.complete(info);
            return BodySubscribers.fromLineSubscriber(reader);
        });
        return reader;
    }

    /** Status and headers. */
    HttpResponse.ResponseInfo head() {
        return answer.orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS).join();
    }

    /** Waits until everything that happens from now on comes. */
    void begun() {
        begun.orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS).join();
    }

    /** The id from which a browser would go on. */
    String lastId() {
        return lastId;
    }

    /** Waits for that many events. */
    List<Event> await(int number) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (events.size() < number && System.nanoTime() < end && !ended.isDone()) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(events).as("events").hasSizeGreaterThanOrEqualTo(number);
        return events;
    }

    /** Waits for the end. */
    void awaitEnd() {
        ended.orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS).join();
    }

    /** Whether the stream has ended within a time. */
    boolean endsWithin(Duration time) {
        try {
            ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (Exception broken) {
            return true;
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("id: ")) {
            lastId = line.substring(4);
            begun.complete(null);
        } else if (line.startsWith("event: ")) {
            name = line.substring(7);
        } else if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.isEmpty() && data != null) {
            events.add(new Event(lastId, name, JsonPath.from(data)));
            data = null;
        }
    }

    @Override
    public void onError(Throwable broken) {
        ended.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        ended.complete(null);
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
