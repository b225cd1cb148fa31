package dev.byline.comment.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import io.restassured.RestAssured;
import jakarta.inject.Inject;

/** Streams tell what happens, to those who may know, for as long as they may, and to no more than can be served. */
@HttpTest
class StreamTest {

    private static final int SLOW_EDITS = 90;

    @Inject
    Slots slots;

    private final List<LiveReader> readers = new ArrayList<>();

    @AfterEach
    void close_all_and_wait_until_their_places_are_free() throws InterruptedException {
        readers.forEach(LiveReader::close);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (slots.open() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(slots.open()).isZero();
    }

    @Test
    void what_is_approved_edited_and_removed_is_told_at_once() {
        String slug = Api.openArticle();
        LiveReader reader = read(LiveReader.open(slug));
        long id = Api.commented(slug, Map.of("name", "Lise")).getLong("id");
        LiveReader.Event approved = reader.await(1).get(0);
        assertThat(approved.name()).isEqualTo("approved");
        assertThat(approved.data().getMap("")).isEqualTo(Api.reader().get("/comments/" + id).jsonPath().getMap(""));
        Api.admin(Map.of("comment", "Edited")).patch("/comments/" + id).then().statusCode(200);
        assertThat(reader.await(2).get(1).name()).isEqualTo("edited");
        assertThat(reader.events.get(1).data().getString("html")).isEqualTo("<p>Edited</p>");
        Api.decide(id, "trash");
        assertThat(reader.await(3).get(2).name()).isEqualTo("removed");
        assertThat(reader.events.get(2).data().getMap("")).isEqualTo(Map.of("id", (int) id, "removedBy", "desk"));
    }

    @Test
    void n43_what_is_held_or_private_is_never_told() {
        String slug = Api.article(Map.of("comments", Map.of("hold", "all")));
        LiveReader reader = read(LiveReader.open(slug));
        long held = Api.commented(slug, Map.of("comment", "A held needle")).getLong("id");
        Api.admin(Map.of("comment", "An edited needle")).patch("/comments/" + held).then().statusCode(200);
        Api.decide(held, "spam");
        Api.decide(held, "pending");
        Api.decide(held, "trash");
        long shown = Api.commented(slug, Map.of("email", "needle@private.example", "comment", "A remark"))
                .getLong("id");
        Api.decide(shown, "approved");
        assertThat(reader.await(1)).singleElement().satisfies(event -> {
            assertThat(event.comment()).isEqualTo(shown);
            assertThat(event.data().prettify()).doesNotContainIgnoringCase("needle", "private.example", "127.0.0.1",
                    "email", "networkAddress", "userAgent", "status", "findings");
        });
        LiveReader late = read(LiveReader.open(slug, "?lastEventId=0", null));
        assertThat(late.await(1)).extracting(LiveReader.Event::comment).containsExactly(shown);
    }

    @Test
    void other_articles_are_not_told() {
        String slug = Api.openArticle();
        LiveReader reader = read(LiveReader.open(slug));
        Api.commented(Api.openArticle(), Map.of());
        long id = Api.commented(slug, Map.of()).getLong("id");
        assertThat(reader.await(1)).extracting(LiveReader.Event::comment).containsExactly(id);
    }

    @Test
    void n43_a_stream_ends_when_its_article_is_withdrawn_or_gets_another_password() {
        String slug = Api.openArticle();
        LiveReader reader = read(LiveReader.open(slug));
        change(slug, Map.of("title", "Only another title"));
        assertThat(reader.endsWithin(Duration.ofMillis(300))).isFalse();
        change(slug, Map.of("password", "one"));
        reader.awaitEnd();
        LiveReader knowing = read(LiveReader.open(slug, "?password=one", null));
        change(slug, Map.of("password", "another"));
        knowing.awaitEnd();
        LiveReader again = read(LiveReader.open(slug, "?password=another", null));
        Api.admin().header("If-Match", Api.etag("/articles/" + slug)).delete("/articles/" + slug).then()
                .statusCode(204);
        again.awaitEnd();
    }

    @Test
    void only_public_articles_are_streamed_even_to_the_desk() {
        String draft = Api.article(Map.of("status", "draft"));
        for (String slug : List.of(draft, "never-was")) {
            Problems.expect(Api.reader().get("/articles/" + slug + "/comments/stream"), 404, "not-found");
            Problems.expect(Api.admin().get("/articles/" + slug + "/comments/stream"), 404, "not-found");
        }
        String locked = Api.article(Map.of("password", "sesame"));
        for (String query : List.of("", "?password=wrong")) {
            String path = "/articles/" + locked + "/comments/stream" + query;
            Problems.expect(Api.reader().get(path), 403, "wrong-password");
            Problems.expect(Api.admin().get(path), 403, "wrong-password");
        }
        Problems.expectField(Api.reader().get("/articles/" + locked + "/comments/stream?x=1"), "x", "unknown");
    }

    @Test
    void n43_two_hundred_readers_are_served_and_one_network_gets_no_more_than_its_share() {
        String slug = Api.openArticle();
        for (int number = 0; number < 200; number++) {
            readers.add(LiveReader.send(slug, "", null));
        }
        readers.forEach(reader -> assertThat(reader.head().statusCode()).isEqualTo(200));
        readers.forEach(LiveReader::begun);
        Api.commented(slug, Map.of());
        Api.commented(slug, Map.of());
        readers.forEach(reader -> reader.await(2));
        for (int number = 0; number < 50; number++) {
            readers.add(LiveReader.send(slug, "", null));
        }
        readers.forEach(reader -> assertThat(reader.head().statusCode()).isEqualTo(200));
        Problems.expect(Api.reader().get("/articles/" + slug + "/comments/stream"), 429, "too-many-requests");
        Problems.expect(Api.reader().header("X-Forwarded-For", "203.0.113.9")
                .get("/articles/" + slug + "/comments/stream"), 429, "too-many-requests");
        readers.remove(0).close();
        readers.remove(0).close();
        assertThat(read(LiveReader.send(slug, "", null)).head().statusCode()).isIn(200, 429);
    }

    @Test
    void n43_a_slow_reader_is_dropped_and_the_others_are_not() throws IOException {
        String slug = Api.openArticle();
        long id = Api.commented(slug, Map.of()).getLong("id");
        LiveReader quick = read(LiveReader.open(slug));
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), RestAssured.port));
            slow.setSoTimeout(10_000);
            slow.getOutputStream().write(("GET /api/v1/articles/" + slug + "/comments/stream HTTP/1.1\r\n"
                    + "Host: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(slow.getInputStream().read()).isEqualTo('H');
            for (int number = 0; number < SLOW_EDITS; number++) {
                Api.admin(Map.of("comment", number + " " + "x".repeat(65_000))).patch("/comments/" + id).then()
                        .statusCode(200);
            }
            assertThat(quick.await(SLOW_EDITS)).hasSize(SLOW_EDITS);
            assertThat(readAll(slow.getInputStream())).isLessThan(SLOW_EDITS * 65_000L);
        }
        assertThat(quick.endsWithin(Duration.ZERO)).isFalse();
    }

    @Test
    void nothing_on_the_way_keeps_changes_and_compresses_or_stores_a_stream() {
        String slug = Api.openArticle();
        LiveReader reader = read(LiveReader.open(slug));
        Map<String, List<String>> headers = reader.head().headers().map();
        assertThat(headers.get("content-type").toString()).containsIgnoringCase("[text/event-stream;charset=utf-8]");
        assertThat(headers.get("cache-control")).containsExactly("no-store");
        assertThat(headers.get("x-accel-buffering")).containsExactly("no");
        assertThat(headers.getOrDefault("content-encoding", List.of("identity"))).containsExactly("identity");
        Api.reader().head("/articles/" + slug + "/comments/stream").then().statusCode(200);
    }

    private LiveReader read(LiveReader reader) {
        readers.add(reader);
        return reader;
    }

    private static void change(String slug, Map<String, ?> patch) {
        Api.admin(patch).header("If-Match", "*").patch("/articles/" + slug).then().statusCode(200);
    }

    /** How many bytes come until the other side closes. */
    private static long readAll(InputStream input) {
        byte[] buffer = new byte[65_536];
        long sum = 0;
        try {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                sum += count;
            }
        } catch (java.net.SocketException reset) {
            // Dropped, as it should be.
        } catch (IOException quiet) {
            throw new AssertionError("Nobody closed the connection", quiet);
        }
        return sum;
    }
}
