package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;

/** Whoever reads on and on over one connection is answered on a shorter way, and cannot tell. */
@HttpTest
class ShortcutTest {

    @Inject
    MeterRegistry meters;

    private final Visitor visitor = new Visitor();
    private final Visitor stranger = new Visitor();

    @AfterEach
    void hangUp() {
        visitor.close();
        stranger.close();
    }

    /** Whether the next answer comes on the shorter way; it comes from memory in any case. */
    private boolean isShort(String route) {
        double before = shortcuts();
        assertThat(visitor.get(route).isHit()).as(route).isTrue();
        return shortcuts() > before;
    }

    private double shortcuts() {
        return meters.get("byline.cache.shortcuts").functionCounter().count();
    }

    /** Makes the visitor's connection one with a shortcut, and keeps the page. */
    private void settle(String route) {
        for (int read = 0; read < 3; read++) {
            visitor.get(route);
        }
        assertThat(isShort(route)).as("the shortcut is taken").isTrue();
    }

    @Test
    void the_third_answer_from_memory_on_a_connection_takes_it_and_all_after_it() {
        String route = "/api/v1/articles/" + PageCacheTest.longArticle();
        stranger.get(route);
        assertThat(List.of(isShort(route), isShort(route), isShort(route),
                isShort(route))).containsExactly(false, false, true, true);
    }

    @Test
    void both_ways_bring_the_very_same() {
        String slug = PageCacheTest.longArticle();
        List<String> routes = List.of("/api/v1/articles/" + slug, "/api/v1/articles/" + slug + "/comments",
                "/articles/" + slug, "/articles/" + slug + "/comments.html", "/wp-json/wp/v2/posts?slug=" + slug,
                "/api/v1/articles?limit=1");
        routes.forEach(this::settle);
        for (String route : routes) {
            Answer known = dated(route);
            for (String header : List.of("X-Nothing: x", "Accept-Encoding: gzip", "Accept-Encoding: gzip, deflate, br",
                    "Accept-Encoding: identity;q=0", "Accept: */*",
                    "Accept: " + known.header("Content-Type").replaceFirst(";.*", "") + ", */*;q=0.1",
                    "If-None-Match: " + known.header("ETag"),
                    "If-None-Match: \"other\", " + known.header("ETag"), "If-None-Match: *", "If-None-Match: \"other\"",
                    "If-Modified-Since: " + known.header("Last-Modified"), "Connection: keep-alive", "Content-Length: 0",
                    "Cookie: a=b", "User-Agent: somebody", "Range: bytes=0-3", "Referer: https://example.com/")) {
                Answer quick = visitor.get(route, header);
                try (Visitor newcomer = new Visitor()) {
                    Answer slow = newcomer.get(route, header);
                    String what = route + " with " + header;
                    assertThat(quick.status()).as(what).isEqualTo(slow.status());
                    assertThat(quick.bytes()).as(what).isEqualTo(slow.bytes());
                    assertThat(told(quick)).as(what).isEqualTo(told(slow));
                }
            }
        }
    }

    /** What a route is answered when its date has come, in the second after it was rendered; it tells more from then on. */
    private Answer dated(String route) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        Answer answer = visitor.get(route);
        while (answer.header("Last-Modified").isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            answer = visitor.get(route);
        }
        assertThat(answer.header("Last-Modified")).as(route).isNotEmpty();
        return answer;
    }

    /** All headers, but for the second in which each was sent. */
    private static Map<String, List<String>> told(Answer answer) {
        Map<String, List<String>> told = new TreeMap<>(answer.headers());
        assertThat(told.remove("date")).hasSize(1);
        return told;
    }

    @Test
    void what_is_for_one_reader_goes_the_long_way() {
        String slug = PageCacheTest.longArticle();
        String route = "/api/v1/articles/" + slug;
        settle(route);
        for (String header : List.of("Authorization: Bearer nonsense", "Cookie: byline_name=x", "Origin: https://evil.example",
                "Origin: http://localhost:8081", "Accept: text/html", "Accept: application/json;q=0",
                "Accept: application/json;Q = 0.00, */*", "Accept: application/json, */*;q=00.1",
                "Content-Type: text/plain", "Expect: 100-continue", "Content-Length: nonsense",
                "Host: evil.example", "Host: evil.example, localhost", "Host:")) {
            Answer on = visitor.get(route, header);
            try (Visitor newcomer = new Visitor()) {
                Answer fresh = newcomer.get(route, header);
                assertThat(on.status()).as(header).isEqualTo(fresh.status());
                assertThat(on.header("Cache-Status")).as(header).isEqualTo(fresh.header("Cache-Status"));
                assertThat(on.header("Access-Control-Allow-Origin")).as(header)
                        .isEqualTo(fresh.header("Access-Control-Allow-Origin"));
            }
            settle(route);
        }
        assertThat(visitor.get(route, "Connection: close").header("Connection")).isEqualToIgnoringCase("close");
        settle(route);
        Answer head = visitor.send("HEAD", route);
        assertThat(head.header("Content-Length")).isEqualTo(visitor.get(route).header("Content-Length"));
        assertThat(head.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void requests_that_come_at_once_are_answered_in_their_order(long seed) {
        Random random = new Random(seed);
        String kept = Newsroom.article(Map.of("body", Map.of("html", "<p>Kept. ".repeat(2000))));
        String other = Newsroom.article(Map.of());
        String token = Api.user("editor");
        settle("/api/v1/articles/" + other);
        for (int round = 0; round < 25; round++) {
            List<Expected> sent = new ArrayList<>();
            for (int count = 1 + random.nextInt(12); count > 0; count--) {
                sent.add(any(random, kept, other, token));
            }
            List<Answer> answers = visitor.sendAll(sent.stream().map(Expected::request).toList(), random);
            for (int at = 0; at < sent.size(); at++) {
                String what = "seed " + seed + " round " + round + " at " + at + " of " + sent + "\n" + answers.get(at);
                assertThat(answers.get(at).status()).as(what).isEqualTo(sent.get(at).status);
                assertThat(answers.get(at).text()).as(what).contains(sent.get(at).text);
            }
        }
        stranger.get("/api/v1/articles/" + other);
        assertThat(isShort("/api/v1/articles/" + other)).as("the shortcut is still taken").isTrue();
    }

    private record Expected(String request, int status, String text) {
    }

    private static Expected any(Random random, String kept, String other, String token) {
        String article = random.nextBoolean() ? kept : other;
        return switch (random.nextInt(9)) {
            case 0 -> new Expected(get("/api/v1/articles/" + article + "/comments?limit=" + (1 + random.nextInt(90)), ""),
                    200, "{\"items\":[");
            case 1 -> new Expected(get("/api/v1/articles/never-" + article, ""), 404, "not-found");
            case 2 -> new Expected(get("/api/v1/articles/" + kept, "If-None-Match: *\r\n"), 304, "");
            case 3 -> {
                String summary = Api.unique("Summary");
                yield new Expected(write(article, token, "{\"summary\":\"" + summary + "\"}"), 200, summary);
            }
            case 4 -> new Expected("HEAD /api/v1/articles/" + article + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 200, "");
            case 5 -> new Expected(get("/api/v1/articles/" + article, "Origin: https://evil.example\r\n"), 403, "");
            default -> new Expected(get("/api/v1/articles/" + article, random.nextBoolean() ? "Accept-Encoding: gzip\r\n" : ""),
                    200, "\"slug\":\"" + article + "\"");
        };
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    @Test
    void nothing_is_answered_behind_the_last_answer_of_a_connection() {
        String route = "/api/v1/articles/" + PageCacheTest.longArticle();
        settle(route);
        double before = shortcuts();
        visitor.ask(get(route, "") + get(route, "Connection: close\r\n") + get(route, "").repeat(5));
        assertThat(visitor.answer("GET").header("Connection")).isEmpty();
        assertThat(visitor.answer("GET").header("Connection")).isEqualToIgnoringCase("close");
        assertThatThrownBy(() -> visitor.answer("GET")).hasMessageContaining("Closed");
        assertThat(shortcuts()).isEqualTo(before + 1);
    }

    private static String write(String slug, String token, String body) {
        return "PATCH /api/v1/articles/" + slug + " HTTP/1.1\r\nHost: localhost\r\nIf-Match: *\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void a_read_that_was_sent_behind_a_write_shows_it() {
        String slug = Newsroom.article(Map.of());
        String token = Api.user("editor");
        String read = get("/api/v1/articles/" + slug, "");
        Random random = new Random(1);
        settle("/api/v1/articles/" + slug);
        for (int round = 0; round < 50; round++) {
            String title = "Title of round " + round + ".";
            String write = write(slug, token, "{\"title\":\"" + title + "\"}");
            List<Answer> answers = visitor.sendAll(List.of(read, read, write, read, read), random);
            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(answers.subList(0, 2)).noneMatch(answer -> answer.text().contains(title));
            assertThat(answers.subList(2, 5)).allMatch(answer -> answer.text().contains(title));
        }
    }

    @Test
    void who_asks_for_much_and_takes_nothing_is_not_answered_in_advance_and_gets_it_all_in_the_end() throws Exception {
        String slug = Newsroom.article(Map.of("body", Map.of("html", "<p>Long. ".repeat(4000))));
        String route = "/api/v1/articles/" + slug;
        settle(route);
        byte[] known = visitor.get(route).bytes();
        double before = shortcuts();
        CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> visitor.ask(get(route, "").repeat(1500)));
        Thread.sleep(1000);
        // What the system's buffers hold has been written; the other answers are not made yet.
        assertThat(shortcuts() - before).isBetween(1.0, 750.0);
        for (int answer = 0; answer < 1500; answer++) {
            assertThat(visitor.answer("GET").bytes()).isEqualTo(known);
        }
        asked.get(10, TimeUnit.SECONDS);
        assertThat(isShort(route)).isTrue();
    }

    @Test
    void what_a_slow_reader_has_still_to_get_stays_as_it_was_while_pages_change() throws Exception {
        String slug = Newsroom.article(Map.of("body", Map.of("html", "<p>Long. ".repeat(8000))));
        String route = "/api/v1/articles/" + slug;
        settle(route);
        Set<String> versions = new HashSet<>(Set.of(visitor.get(route).text()));
        CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> visitor.ask(get(route, "").repeat(300)));
        String token = Api.user("editor");
        for (int change = 0; change < 20; change++) {
            stranger.sendAll(List.of(write(slug, token, "{\"summary\":\"Change " + change + ".\"}")), new Random(change));
            for (int others = 0; others < 5; others++) {
                stranger.get(route + "?include=comments&limit=" + (1 + others));
            }
            versions.add(stranger.get(route).text());
        }
        for (int answer = 0; answer < 300; answer++) {
            assertThat(versions).contains(visitor.answer("GET").text());
        }
        asked.get(10, TimeUnit.SECONDS);
        assertThat(versions).hasSize(21);
    }

    @Test
    void its_answers_are_counted_like_all_others() {
        String slug = PageCacheTest.longArticle();
        String route = "/api/v1/articles/" + slug;
        String tag = stranger.get(route).header("ETag");
        settle(route);
        long before = timed();
        for (int read = 0; read < 5; read++) {
            try (Visitor newcomer = new Visitor()) {
                newcomer.get(route);
                newcomer.get(route, "If-None-Match: " + tag);
            }
        }
        // In a long run of tests there may be too many addresses for these to be counted by themselves.
        long counted = timed() - before;
        assertThat(counted).isIn(0L, 10L);
        int series = series();
        double shortened = shortcuts();
        double hits = hits();
        for (int read = 0; read < 5; read++) {
            visitor.get(route);
            visitor.get(route, "If-None-Match: " + tag);
        }
        assertThat(shortcuts()).isEqualTo(shortened + 10);
        assertThat(hits()).isEqualTo(hits + 10);
        assertThat(timed()).isEqualTo(before + 2 * counted);
        assertThat(series()).as("time series").isEqualTo(series);
    }

    private double hits() {
        return meters.get("byline.cache.answers").tag("result", "hit").functionCounter().count();
    }

    private int series() {
        return meters.find("http.server.requests").timers().size();
    }

    /** An answer's time is counted once it is sent, which may be after it was received: waits until there is no more. */
    private long timed() {
        long before;
        long now = timedSoFar();
        do {
            before = now;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            now = timedSoFar();
        } while (now != before);
        return now;
    }

    private long timedSoFar() {
        return meters.find("http.server.requests").tag("uri", "/api/v1/articles/{slug}").timers().stream()
                .mapToLong(Timer::count).sum();
    }
}
