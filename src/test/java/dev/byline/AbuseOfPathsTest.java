package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.Response;

/** Odd ways to write a path, odd methods and forged headers; the numbers are those of the list of abuse checks. */
@HttpTest
class AbuseOfPathsTest {

    private static final String HIDDEN = "hidden-text-of-the-desk";

    static Stream<String> guarded() {
        return Stream.of("/api/v1/users", "/api/v1/users/admin", "/api/v1/users/me", "/api/v1/tokens",
                "/api/v1/articles/DRAFT",
                "/api/v1/articles/DRAFT/comments", "/api/v1/articles/DRAFT/revisions",
                "/api/v1/articles/DRAFT/revisions/1",
                "/api/v1/comments/HELD");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void n30_however_the_path_is_written_readers_get_nothing_of_the_desk(String path) {
        String draft = Api.article(Map.of("status", "draft", "body", Map.of("html", "<p>" + HIDDEN + "</p>")));
        long held = Api.commented(Api.article(), Map.of("comment", HIDDEN)).getLong("id");
        String target = path.replace("DRAFT", draft).replace("HELD", Long.toString(held));
        String last = target.substring(target.lastIndexOf('/') + 1);
        for (String written : List.of(target, target + "/", target + "//", "/" + target, target.replace("/v1/",
                "/v1//"),
                target.replace("/v1/", "/v1/./"), target.replace("/v1/", "/x/../v1/"), target.replace("/v1/", "/v1%2f"),
                target.replace("/v1/", "/v1;a=b/"), target + ";a=b", target + ";", target + "%00", target + "%20",
                target + ".json",
                target + "%2f", target + "?", target + "?_method=GET", target + "#", target.toUpperCase(Locale.ROOT),
                target.replace("/api/", "/API/"), target.replace(last, last.toUpperCase(Locale.ROOT)),
                target.replace(last, "%" + Integer.toHexString(last.charAt(0)) + last.substring(1)),
                target.replace("/api", "/q/../api"),
                target.replace("/api", "\\api"), "http://localhost" + target, target.replace("/v1/", "/v1/..;/v1/"))) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "TRACE", "get", "PROPFIND")) {
                expectNothing(method, written, "");
            }
            for (String method : List.of("PUT", "PATCH", "DELETE", "POST")) {
                expectNothing(method, written, "Content-Type: application/json\r\nContent-Length: 2\r\n");
            }
        }
    }

    private static void expectNothing(String method, String target, String headers) {
        Wire.Answer answer = Wire.send(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + headers
                + "\r\n" + (headers.isEmpty() ? "" : "{}"));
        String what = method + " " + target + "\n" + answer.head() + "\n" + answer.body();
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(answer.body()).as(what).doesNotContain(HIDDEN, "\"role\"", "passwordHash");
        if (answer.status() < 400 && answer.status() > 0) {
            assertThat(method).as(what).isEqualTo("OPTIONS");
        } else if (answer.status() >= 400 && !answer.body().isEmpty()) {
            Problems.check(answer.status(), answer.header("Content-Type"), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "X-Original-Method" })
    void n30_no_header_makes_one_method_another(String header) {
        String slug = Api.openArticle();
        long id = Api.commented(slug, Map.of()).getLong("id");
        for (String method : List.of("DELETE", "PATCH", "POST", "PUT")) {
            assertThat(Api.admin().header(header, method).get("/comments/" + id).statusCode()).isEqualTo(200);
            assertThat(Api.reader().header(header, method).queryParam("limit", 1).get("/comments").statusCode())
                    .isEqualTo(200);
        }
        Api.admin(Map.of()).header(header, "DELETE").header("If-Match", "*").patch("/articles/" + slug).then()
                .statusCode(200);
        assertThat(Api.reader().get("/articles/" + slug).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-Original-URL", "X-Rewrite-URL", "X-Override-URL", "X-Forwarded-Prefix",
            "X-Forwarded-Path" })
    void n30_no_header_makes_one_path_another(String header) {
        Response answer = Api.reader().header(header, "/api/v1/users").queryParam("limit", 1).get("/articles");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(Api.reader().queryParam("limit", 1).get("/articles").asString());
    }

    @Test
    void n30_head_answers_like_get_without_a_body() {
        String slug = Api.article();
        for (String path : List.of("/articles/" + slug, "/articles", "/articles/" + Api.unique("never"), "/users",
                "/comments/counts")) {
            Response get = Api.reader().get(path);
            Response head = Api.reader().head(path);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.asString()).isEmpty();
            // The charset is added where a body is written (RFC 9110 §9.3.2 lets HEAD leave that out).
            assertThat(head.contentType()).as(path).isIn("", get.contentType(), get.contentType().split(";")[0]);
        }
    }

    @Test
    void n30_a_wrong_method_is_told_the_right_ones() {
        String slug = Api.article();
        Response answer = Api.reader().delete("/comments/counts");
        assertThat(answer.statusCode()).isIn(401, 404, 405);
        Response put = Api.reader(Map.of()).put("/articles/" + slug + "/comments");
        Problems.expect(put, 405, "method-not-allowed");
        assertThat(put.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
        Response patch = Api.reader(Map.of()).patch("/comments");
        Problems.expect(patch, 405, "method-not-allowed");
        assertThat(patch.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Host", "X-Forwarded-Host", "X-Host", "X-Forwarded-Server", "Forwarded",
            "X-Forwarded-Proto",
            "X-Forwarded-Port", "X-Forwarded-Scheme", "X-Forwarded-Ssl", "Origin-Host" })
    void n32_forged_names_of_the_host_show_up_nowhere(String header) {
        String slug = Api.openArticle();
        Api.commented(slug, Map.of());
        Api.admin(Map.of("slug", slug + "-new")).header("If-Match", "*").patch("/articles/" + slug).then()
                .statusCode(200);
        for (String path : List.of("/articles/" + slug + "-new?include=comments", "/articles/" + slug,
                "/articles?limit=1", "/comments?limit=1",
                "/articles/" + slug + "-new/comments", "/articles/" + slug + "-new/reply-form", "/articles/never-was",
                "/authors?limit=1")) {
            Wire.Answer answer = Wire.send("GET /api/v1" + path + " HTTP/1.1\r\n" + (header.equals("Host") ? ""
                    : "Host: localhost\r\n")
                    + "Connection: close\r\n" + header + ": " + (header.equals("Forwarded")
                    ? "host=evil.example;proto=evil" : "evil.example")
                    + "\r\n\r\n");
            assertThat(answer.status()).as(path).isIn(200, 308, 404);
            assertThat(answer.head() + answer.body()).as(path).doesNotContain("evil");
        }
        Wire.Answer taken = Wire.post("127.0.0.1", "/api/v1/articles/" + slug + "-new/comments", header.equals("Host")
                ? ""
                : header + ": evil.example\r\n", "{\"name\":\"R\",\"email\":\"r@example.com\",\"comment\":\""
                + Api.unique("x") + "\"}");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.head() + taken.body()).doesNotContain("evil");
    }

    @Test
    void n32_what_one_reader_may_see_is_not_for_shared_caches() {
        String slug = Api.article();
        Response held = Api.comment(slug, Map.of());
        String path = "/comments/" + Api.json(held).getLong("id");
        for (Response answer : List.of(held, Api.as(Api.json(held).getString("token")).get(path), Api.admin()
                .get(path),
                Api.admin().get("/articles/" + slug), Api.admin().get("/articles?status=draft"), Api.reader().get(path),
                Api.admin().get("/users"), Api.reader().get("/users"))) {
            assertThat(String.valueOf(answer.header("Cache-Control"))).doesNotContain("public", "s-maxage");
        }
        assertThat(held.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Api.as(Api.json(held).getString("token")).get(path).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void n33_headers_tell_nothing_of_what_runs_here() {
        for (Response answer : List.of(Api.reader().get("/articles"), Api.reader().get("/nothing"), Api.reader()
                .delete("/articles"),
                Api.reader().basePath("").get("/"), Api.reader().basePath("").get("/q/nothing"), Api.reader("{")
                .post("/articles"))) {
            answer.headers().forEach(header -> {
                assertThat(header.getName()).isNotIn("Server", "X-Powered-By", "Via", "X-Runtime", "X-Version");
                assertThat(header.getValue()).doesNotContainPattern(Problems.INTERNALS);
            });
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void n33_the_description_of_the_api_tells_nothing_of_its_inside() {
        Response answer = Api.reader().basePath("").get("/q/openapi?format=json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).getString("openapi")).startsWith("3.1");
        assertThat(answer.asString()).doesNotContainPattern(Problems.INTERNALS).doesNotContain("localhost:", "Entity",
                "Repository");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/metrics", "/health",
            "/q/info", "/q/arc",
            "/q/dev", "/q/dev-ui", "/q/dev/", "/q/heapdump", "/actuator", "/actuator/heapdump", "/q", "/q/",
            "/q/scheduler", "/h2-console",
            "/q/arc/beans", "/q/health-ui", "/.env", "/application.properties", "/META-INF/", "/WEB-INF/web.xml",
            "/..%2f..%2fetc%2fpasswd" })
    void n44_health_metrics_and_the_like_are_not_on_the_public_port(String path) {
        Problems.expect(Api.reader().basePath("").urlEncodingEnabled(false).get(path), 404, "not-found");
    }
}
