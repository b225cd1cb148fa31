package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the service never fails: it refuses, in its own words, and goes on. */
@HttpTest
class MalformedRequestsTest {

    /** Milliseconds that a request that never ends is waited for. */
    private static final int SHORT = 250;

    @AfterEach
    void the_service_goes_on() {
        assertThat(Api.reader().get("/articles").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void well_framed_noise_on_every_route_is_refused_with_a_problem(long seed) {
        Noise noise = new Noise(seed);
        List<Routes.Route> routes = Routes.all().stream().filter(route -> !route.endless()).toList();
        List<String> templates = new ArrayList<>(routes.stream().map(Routes.Route::path).distinct().toList());
        templates.addAll(List.of("/api/v1/{x}", "/api/{x}/{y}", "/{x}", "/articles/{slug}", "/articles/{slug}/comments",
                "/q/{x}", "/desk/{x}",
                "/api/v1/articles/{slug}/comments/{id}", "/api/v1/articles/{slug}/comments", "/api/v1/comments"));
        String slug = Api.openArticle();
        List<String> known = List.of(slug, slug, "1", Long.toString(Api.commented(slug, Map.of()).getLong("id")),
                "admin", "me");
        String admin = Api.user("admin");
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        for (int number = 0; number < 400; number++) {
            String method = noise.method();
            String target = noise.path(noise.one(templates), known) + noise.query();
            byte[] body = method.equals("GET") || method.equals("HEAD") || method.equals("TRACE") ? new byte[0]
                    : noise.body();
            String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
                    + noise.accept() + "\r\n"
                    + (noise.sometimes(2) ? "Authorization: Bearer " + admin + "\r\n" : "")
                    + (noise.sometimes(2) ? "If-Match: " + noise.one(List.of("*", "\"0\"", "W/\"1\"", "x", ","))
                    + "\r\n" : "")
                    + (noise.sometimes(5) ? "Idempotency-Key: " + noise.number(20) + "\r\n" : "")
                    + (body.length > 0 || noise.sometimes(2) ? "Content-Type: " + noise.type() + "\r\nContent-Length: "
                    + body.length + "\r\n" : "")
                    + "\r\n";
            Wire.Answer answer = Wire.send("127.0.0.1", concat(head, body), 10_000);
            String what = "seed " + seed + " number " + number + "\n" + head + new String(body,
                    StandardCharsets.ISO_8859_1) + "\n->\n"
                    + answer.head() + "\n" + answer.body();
            expectRefusal(answer, what);
            assertThat(answer.status()).as(what).isPositive();
            // A form that is sent to the comments of an article is answered with the form, for people.
            boolean page = method.equals("POST") && target.contains("/comments")
                    && (head.contains("\r\nContent-Type: application/x-www-form-urlencoded")
                            || head.contains("\r\nContent-Type: multipart/form-data"));
            if (answer.status() >= 400 && !method.equals("HEAD") && target.startsWith("/api/")) {
                if (page && answer.header("Content-Type").startsWith("text/html")) {
                    assertThat(answer.body()).as(what).doesNotContainPattern(Problems.INTERNALS);
                } else {
                    Problems.check(answer.status(), answer.header("Content-Type"), answer.body());
                }
            }
            statuses.merge(answer.status(), 1, Integer::sum);
        }
        // The noise must not all be stopped at the first door.
        assertThat(statuses.keySet()).contains(200, 400, 404, 405, 415);
    }

    @ParameterizedTest
    @ValueSource(longs = { 11, 12 })
    void noise_below_http_is_refused_or_ignored(long seed) {
        Noise noise = new Noise(seed);
        String slug = Api.openArticle();
        for (int number = 0; number < 150; number++) {
            byte[] request = broken(noise, slug);
            expectRefusal(Wire.send("127.0.0.1", request, SHORT), "seed " + seed + " number " + number + "\n"
                    + new String(request, 0, Math.min(request.length, 500), StandardCharsets.ISO_8859_1));
        }
    }

    private static byte[] broken(Noise noise, String slug) {
        String target = "/api/v1/articles/" + slug + noise.one(List.of("", "/comments", "/%", "/%zz", "/%c3%28", "/%00",
                "/%ff%fe", "?a=%", "?a=%zz",
                "?%", "?=", "?a=%c3%28", "/\u0000", "/\t", "/é", "/<>", "?limit=%u0031", "/%2e%2e/%2e%2e", "/"
                + "a".repeat(noise.number(9000))));
        String head = noise.one(List.of("GET", "POST", "", " ", "GE T", "G\u0000T", "é", "POST", "GET"))
                + noise.one(List.of(" ", "  ", "\t", " "))
                + target + noise.one(List.of(" HTTP/1.1", " HTTP/1.1", " HTTP/1.0", " HTTP/0.9", "", " HTTP/2.0",
                " HTTP/9.9", " http/1.1",
                        " HTTP/1.1 x", " FTP/1.1")) + noise.one(List.of("\r\n", "\r\n", "\n", "\r", "\r\r\n"));
        StringBuilder headers = new StringBuilder(noise.sometimes(5) ? "" : "Host: localhost\r\n");
        for (int count = noise.number(4); count > 0; count--) {
            headers.append(noise.one(List.of("Content-Length: 5", "Content-Length: -1", "Content-Length: x",
                    "Content-Length: 5, 6",
                    "Content-Length: 99999999999999999999", "Content-Length: 3000000", "Transfer-Encoding: chunked",
                    "Transfer-Encoding: gzip",
                    "Transfer-Encoding: chunked, chunked", "Transfer-Encoding:\u000bchunked",
                    "Content-Type: application/json", "No colon",
                    ": no name", " folded: x", "a b: c", "X: \u0000", "X: é\u0001", "Host: other", "Cookie: "
                    + "a=b; ".repeat(50),
                    "X: " + "y".repeat(noise.number(20_000)), "Expect: 100-continue", "Expect: nonsense",
                    "Upgrade: websocket", "Upgrade: h2c",
                    "Connection: Upgrade, HTTP2-Settings", "HTTP2-Settings: x", "Range: bytes=-1",
                    "Content-Encoding: gzip", "TE: trailers",
                    "If-Modified-Since: yesterday", "Authorization: ", "Authorization: Basic \u0000", "Origin: \u0001",
                    "Accept-Encoding: ;;;",
                    "X-Forwarded-For: " + ",".repeat(3000), "Content-Type: ", "Connection: close"))).append("\r\n");
        }
        String body = noise.one(List.of("", "\r\n", "5\r\nhello\r\n0\r\n\r\n", "zz\r\nhello\r\n", "-1\r\n",
                "fffffffffffffffff\r\nx", "{\"a\":1}",
                "5\r\nhel", "0\r\n\r\nGET / HTTP/1.1\r\n\r\n", "1;ext=\u0000\r\nx\r\n0\r\nTrailer: x\r\n\r\n"));
        return concat(noise.sometimes(12) ? "" : head + headers + "\r\n" + body, noise.sometimes(4)
                ? noise.bytes(noise.number(300)) : new byte[0]);
    }

    static Stream<String> clear() {
        return Stream.of("GET /api/v1/articles HTTP/1.1\r\n\r\n", "GET api/v1/articles HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET http://[::1/api/v1/articles HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/articles HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /api/v1/articles HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "CONNECT localhost:80 HTTP/1.1\r\nHost: x\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "GET /api/v1/articles HTTP/9.9\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nX: "
                + "y".repeat(20_000) + "\r\n\r\n",
                "GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n"
                + "\r\n0\r\n\r\n",
                "POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx",
                "POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "GET /api/v1/articles HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "HTTP2-Settings: !\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("clear")
    void well_known_tricks_of_the_protocol_are_refused_or_harmless(String request) {
        expectRefusal(Wire.send("127.0.0.1", request.getBytes(StandardCharsets.ISO_8859_1), SHORT * 4), request);
    }

    @Test
    void bad_percent_escapes_are_refused_without_a_word_too_many() {
        for (String target : List.of("/api/v1/articles/%", "/api/v1/articles/%zz", "/api/v1/articles/%c3%28",
                "/api/v1/articles?q=%", "/api/v1/articles?q=%zz", "/api/v1/articles?%zz=1", "/api/v1/comments/%ff",
                "/api/v1/articles/%00", "/api/v1/authors/a%00b", "/%00")) {
            Wire.Answer answer = Wire.send("GET " + target
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(target).isIn(400, 404);
            // What is no address at all is refused below the service, with nothing said.
            if (!answer.body().isEmpty()) {
                Problems.check(answer.status(), answer.header("Content-Type"), answer.body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nonsense", "/", "*/", "a/b/c", ";q=", "text/html,nonsense", ",", "a/b;q=x", "a b",
            "*" })
    void an_accept_header_that_cannot_be_read_is_ignored(String accept) {
        for (String path : List.of("/api/v1/articles", "/api/v1/nothing", "/api/v1/avatars/" + "0".repeat(20)
                + ".svg")) {
            Wire.Answer answer = Wire.send("GET " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
                    + accept + "\r\n\r\n");
            assertThat(answer.status()).as(path).isIn(200, 404, 406);
        }
    }

    @Test
    void forms_to_every_path_are_refused_with_a_problem_or_taken() {
        for (Routes.Route route : Routes.all()) {
            String path = route.path().replaceAll("\\{[a-z]+}", "1");
            for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b",
                    "multipart/form-data")) {
                String body = type.startsWith("a") ? "name=a&name=b&status=approved&%zz" : "--b\r\nbad\r\n\r\n"
                        + "x".repeat(500);
                Wire.Answer answer = Wire.send("POST " + path
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                assertThat(answer.status()).as(path + " " + type).isBetween(300, 499);
                Problems.check(answer.status(), answer.header("Content-Type"), answer.body());
            }
        }
    }

    @Test
    void a_client_that_goes_away_is_no_error_in_the_log() throws InterruptedException {
        LogLines log = new LogLines();
        log.open();
        for (int times = 0; times < 5; times++) {
            Wire.send("127.0.0.1", ("POST /api/v1/articles/x/comments HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.ISO_8859_1), SHORT);
        }
        Thread.sleep(4 * SHORT);
        log.close();
        assertThat(log.lines()).noneMatch(line -> line.contains("Request failed"));
    }

    @Test
    void half_a_request_on_many_connections_does_not_stop_the_others() {
        List<Wire.Answer> answers = Parallel.run(60, number -> number % 2 == 0
                ? Wire.send("127.0.0.1", ("POST /api/v1/articles/x/comments HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Length: 100\r\n\r\n{").getBytes(StandardCharsets.ISO_8859_1), 1500)
                : Wire.send("GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        assertThat(IntStream.range(0, 60).filter(number -> number % 2 == 1).mapToObj(answers::get))
                .extracting(Wire.Answer::status)
                .containsOnly(200);
    }

    private static void expectRefusal(Wire.Answer answer, String what) {
        assertThat(answer.status()).as(what + "\n->\n" + answer.head() + answer.body()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.head() + answer.body()).as(what).doesNotContainPattern(Problems.INTERNALS);
        }
        assertThat(answer.head()).as(what).doesNotContainIgnoringCase("\nX-Injected");
    }

    private static byte[] concat(String head, byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        return whole.toByteArray();
    }
}
