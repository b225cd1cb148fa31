package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** What is private stays private on every route there is, with every parameter, in answers and in the log. */
@HttpTest
@TestProfile(PrivacyTest.BehindProxy.class)
class PrivacyTest {

    private static final List<String> BODIES = List.of("", "{", "{}", "[]", "null",
            "{\"id\":1,\"status\":\"approved\"}",
            "{\"name\":1,\"email\":[],\"comment\":{}}", "[{\"id\":1,\"status\":\"approved\"}]",
            "name=x&email=y&comment=z");
    private static final List<String> TYPES = List.of("application/json", "application/x-www-form-urlencoded",
            "text/plain",
            "application/merge-patch+json", "multipart/form-data; boundary=x");

    private static Needles needles;

    private final LogLines log = new LogLines();

    /** Believes this computer about client addresses. */
    public static class BehindProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("byline.proxies.trusted", "127.0.0.0/8");
        }
    }

    @BeforeEach
    void hideNeedles() {
        log.open();
        if (needles == null) {
            needles = new Needles();
        }
    }

    @AfterEach
    void the_log_tells_nothing() {
        log.close();
        assertThat(log.lines()).allSatisfy(line -> assertThat(needles.foundIn(line)).as(line).isEmpty());
    }

    @Test
    void the_log_is_really_read() {
        Logger.getLogger("dev.byline.privacy").warning("A line");
        assertThat(log.lines()).anyMatch(line -> line.contains("A line"));
    }

    @Test
    void the_desk_would_see_what_is_hidden() {
        assertThat(needles.foundIn(Api.admin().get("/comments/" + needles.comments.get(0)).asString()))
                .hasSizeGreaterThan(2);
    }

    @Test
    void n23_no_read_with_any_parameters_tells_anything_private() {
        int requests = 0;
        for (Routes.Route route : Routes.all()) {
            if (route.method().equals("GET")) {
                for (String path : needles.paths(route.path())) {
                    for (String query : needles.queries(route.parameters())) {
                        if (route.endless()) {
                            expectCleanBeginning(path + query);
                        } else {
                            expectClean(path + query, "*/*");
                        }
                        requests++;
                    }
                }
            }
        }
        assertThat(requests).isGreaterThan(500);
    }

    @Test
    void n23_no_refused_write_tells_anything_private() {
        for (Routes.Route route : Routes.all()) {
            for (String path : needles.paths(route.path())) {
                for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                    int choice = Math.floorMod((path + method).hashCode(), BODIES.size() * TYPES.size());
                    String body = BODIES.get(choice / TYPES.size());
                    Wire.Answer answer = Wire.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Connection: close\r\nContent-Type: " + TYPES.get(choice % TYPES.size())
                            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                    assertThat(answer.status()).as(method + " " + path).isBetween(200, 499);
                    assertThat(needles.foundIn(answer.head() + answer.body())).as(method + " " + path).isEmpty();
                }
            }
        }
    }

    @Test
    void n23_pages_and_unknown_paths_tell_nothing_private() {
        for (String slug : needles.articles.values()) {
            for (String path : List.of("/articles/" + slug, "/articles/" + slug + "/comments", "/articles/" + slug
                    + "/comments.html",
                    "/", "/feed", "/feed.xml", "/feed.json", "/rss", "/atom.xml", "/sitemap.xml", "/robots.txt",
                    "/desk", "/desk/comments",
                    "/wp-json/wp/v2/comments", "/wp-json/wp/v2/posts", "/wp-json/wp/v2/users", "/api/v1", "/api",
                    "/api/v2/comments",
                    "/q/openapi", "/q/openapi?format=json", "/q/swagger-ui/", "/widget/byline-comments.js", "/?s="
                    + slug, "/q/health",
                    "/authors/" + needles.author, "/" + slug, "/articles/" + slug + "/feed", "/api/v1/articles/" + slug
                    + "/revisions/1")) {
                for (String accept : List.of("*/*", "text/html", "application/json", "application/xml",
                        "text/event-stream")) {
                    expectClean(path, accept);
                }
            }
        }
    }

    @Test
    void n23_what_a_writer_sends_comes_back_in_no_error() {
        String slug = needles.articles.get("public");
        String mail = "needle-writer@private.example";
        String json = "{\"name\": \"R\", \"email\": \"" + mail + "\", \"comment\": \"";
        List<Response> answers = new ArrayList<>();
        for (String body : List.of(json, json + "x\",}", json + "\"}", json + "x\", \"parent\": 987654321}", json
                + "x\", \"status\": 1}",
                json.replace("@", "@@") + "x\"}", json.replace("\"R\"", "7") + "x\"}", "[" + json + "x\"}]", json
                + "x\"}", json + "x\"}",
                json + "\u0001\"}", json.replace("\"email\": \"", "\"email\": \"" + "x".repeat(200)) + "x\"}")) {
            answers.add(Api.reader().header("User-Agent", "needle-writer").header("X-Forwarded-For", "198.51.100.199")
                    .header("Content-Type", "application/json").body(body.getBytes()).post("/articles/" + slug
                    + "/comments"));
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() >= 400).hasSize(11);
        answers.forEach(answer -> assertThat(answer.statusLine() + answer.headers() + answer.asString())
                .doesNotContain("needle-writer", "private.example", "198.51.100.199"));
        log.lines().forEach(line -> assertThat(line).doesNotContain("needle-writer", "private.example",
                "198.51.100.199"));
    }

    @Test
    void n26_hidden_articles_answer_byte_for_byte_like_one_that_never_was() {
        String never = needles.articles.get("never");
        int compared = 0;
        for (Routes.Route route : Routes.all()) {
            if (route.path().contains("/articles/{slug}")) {
                for (String query : needles.queries(route.parameters())) {
                    String path = route.path().replace("{number}", "1") + query.replace(never, "{slug}");
                    compared += compare(route.method(), path, "");
                    compared += compare(route.method(), path,
                            "{\"name\":\"R\",\"email\":\"r@example.com\",\"comment\":\"x\"}");
                }
            }
        }
        for (String path : List.of("/api/v1/comments?article={slug}", "/api/v1/comments/counts?articles={slug}",
                "/articles/{slug}",
                "/articles/{slug}/comments", "/articles/{slug}/comments.html", "/api/v1/articles?q={slug}",
                "/api/v1/articles/{slug}/nothing",
                "/api/v1/articles/{slug}/comments/stream")) {
            compared += compare("GET", path, "") + compare("HEAD", path, "") + compare("OPTIONS", path, "");
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static int compare(String method, String path, String body) {
        String never = needles.articles.get("never");
        String expected = nameless(send(method, path.replace("{slug}", never), body), never);
        for (String kind : List.of("draft", "scheduled", "archived", "former")) {
            String slug = needles.articles.get(kind);
            assertThat(nameless(send(method, path.replace("{slug}", slug), body), slug))
                    .as(method + " " + path + " of what is " + kind).isEqualTo(expected);
        }
        return 4;
    }

    /** The entity tag is a hash of the body, which is compared itself once the slug is out. */
    private static String nameless(Wire.Answer answer, String slug) {
        return whole(answer).replaceFirst("(?i)ETag: W/\"[^\"]*\"", "ETag").replace(slug, "{slug}");
    }

    private static Wire.Answer send(String method, String path, String body) {
        return Wire.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + (body.isEmpty() ? ""
                : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n") + "\r\n" + body);
    }

    private static void expectClean(String path, String accept) {
        Wire.Answer answer = Wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accept
                + "\r\n\r\n");
        assertThat(answer.status()).as(path).isBetween(200, 499);
        // Pieces of a body could hide what stands across their bounds.
        assertThat(answer.header("Transfer-Encoding")).as(path).isEmpty();
        assertThat(needles.foundIn(answer.head() + answer.body())).as(path).isEmpty();
    }

    /** What comes in a short time of an answer that has no end. */
    private static void expectCleanBeginning(String path) {
        Wire.Answer answer = Wire.send("127.0.0.1", ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8), 200);
        assertThat(answer.status()).as(path).isBetween(200, 499);
        assertThat(needles.foundIn(answer.head() + answer.body())).as(path).isEmpty();
    }

    private static String whole(Wire.Answer answer) {
        return answer.head().lines().filter(line -> !line.toLowerCase(Locale.ROOT).matches("(date|last-modified):.*")).sorted()
                .collect(Collectors.joining("\n", "", "\n\n")) + answer.body();
    }
}
