package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** What people with bad intentions send; the numbers are those of the project's list of abuse checks. */
@HttpTest
class AbuseOfSubmissionsTest {

    private static final Set<String> KEPT = Set.of("body", "p", "br", "a", "abbr", "acronym",
            "b", "blockquote", "cite", "code", "del", "em", "i", "q", "s", "strong");

    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    static Stream<String> payloads() {
        return Stream.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
                "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"JaVa\tScRiPt:alert(1)\">x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "<a href='https://a.example' onclick='alert(1)'>x</a>",
                "<a href=\"https://a.example\" style=\"position:fixed\" target=_top rel=opener>x</a>",
                "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x onerror=alert(1)&#62;",
                "<img src=x onerror=alert(1)",
                "<b><a href='https://a.example'>unclosed", "<svg/onload=alert(1)>",
                "<math><mi xlink:href='javascript:x'>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<<script>script>alert(1)<</script>/script>", "\u202E<script>alert(1)</script>\u202C",
                "<!--><img src=x onerror=alert(1)>-->", "<style>@import 'https://a.example'</style>",
                "<form action=//a.example>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<blockquote cite=\"javascript:alert(1)\">x</blockquote>", "<q cite=\"vbscript:x\">x</q>",
                "]]><script>x</script>",
                "<base href=https://a.example><meta http-equiv=refresh content=0>",
                "<textarea><script>x</script></textarea>");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void n1_whatever_is_typed_comes_out_inert_on_every_way_in(String payload) {
        Response sent = Api.comment(slug, Map.of("comment", "Text " + payload, "name", "Rita " + payload));
        long id = expectInert(sent);
        expectInert(Api.as(Api.json(sent).getString("token")).contentType(ContentType.JSON)
                .body(Map.of("comment", "Own " + payload, "name", "Rut " + payload)).patch("/comments/" + id));
        Response edited = Api.admin(Map.of("comment", "More " + payload, "name", "Rosa " + payload)).patch("/comments/"
                + id);
        expectInert(edited);
        assertThat(edited.statusCode()).isEqualTo(200);
        Response read = Api.reader().get("/comments/" + id);
        expectInert(read);
        assertThat(read.contentType()).startsWith("application/json");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Response website = Api.comment(slug, Map.of("website", payload));
        if (website.statusCode() == 201) {
            expectInert(website);
        } else {
            Problems.expectFields(website, "website");
        }
    }

    private static long expectInert(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        for (Element element : Jsoup.parseBodyFragment(Api.json(answer).getString("html")).body()
                .getAllElements()) {
            assertThat(KEPT).contains(element.nodeName());
            element.attributes().forEach(attribute -> assertThat(attribute.getKey()).isIn("href", "title", "cite",
                    "datetime", "rel"));
            assertThat(element.attr("href") + element.attr("cite")).matches("|(https?://|mailto:)[^\\s\"'<>]*");
            if (element.nodeName().equals("a") && element.hasAttr("href")) {
                assertThat(element.attr("rel")).isEqualTo("nofollow ugc noopener");
            }
        }
        expectSafe(Api.json(answer).getString("website"));
        return Api.json(answer).getLong("id");
    }

    private static void expectSafe(String website) {
        if (website != null) {
            URI uri = URI.create(website);
            assertThat(uri.getScheme()).isIn("http", "https");
            assertThat(uri.getHost()).isNotBlank();
            assertThat(uri.getUserInfo()).isNull();
            assertThat(website).doesNotContainPattern("[\"'<>\\s\\\\`]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            " javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://a.example",
            "http://", "https:///x",
            "http://user:password@a.example", "https://a.example@b.example", "http://a.example\" onclick=\"x",
            "http://a b.example",
            "//", "http://.", "http://a.example:99999", "http://[::1", "http://\u202Eelpmaxe", "mailto:a@a.example",
            "http:\\\\a.example",
            "http://a.example/<script>", "nothing", "http://'onmouseover='alert(1)" })
    void n2_an_address_that_is_no_plain_web_address_is_refused(String website) {
        Problems.expectFields(Api.comment(slug, Map.of("website", website)), "website");
        assertThat(Stored.comments(slug)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://a.example/'onmouseover='alert(1)", "HTTPS://A.Example/x?y=z&w='q'",
            "https://bücher.example/ü",
            "a.example", "//a.example/x", "https://a.example:8443/#'", "https://a.example/javascript:alert(1)" })
    void n2_an_odd_but_honest_address_is_made_safe(String website) {
        Response answer = Api.comment(slug, Map.of("website", website));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        expectSafe(Api.json(answer).getString("website"));
    }

    static Stream<String> noAddresses() {
        return Stream.of("a", "@", "a@", "@a.example", "a@b", "a@@b.example", "a@b.example, c@d.example",
                "a@b.example;c@d.example",
                "a b@c.example", "a@b c.example", "a@b.example\r\nBcc: c@d.example", "a@b.example\nx",
                "a@b.example%0d%0aBcc:x",
                "Rita <a@b.example>", "\"a\"@b.example", "(x)a@b.example", "a@b.example(x)", "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a:b@c.example", "a@-b.example", "a@b-.example", "a@b..example", "a@.example", "é@b.example",
                "a@bücher.example",
                "((((((((((((((((((((((((((((((a@b.example", "a@b.example\u0000.evil.example@x", "\u202Ea@b.example",
                "x".repeat(65) + "@b.example");
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    void n5_what_is_no_plain_mail_address_is_refused(String email) {
        Problems.expectField(Api.comment(slug, Map.of("email", email)), "email", "invalid");
        assertThat(Stored.comments(slug)).isEmpty();
    }

    @Test
    void n5_ten_kilobytes_of_mail_address_are_refused_fast() {
        Instant start = Instant.now();
        for (String part : List.of("(", "a.", "a@", "\"", "a@a.", "-", "\\", "<", "a@b.c,")) {
            Problems.expectFields(Api.comment(slug, Map.of("email", part.repeat(10_000 / part.length()))), "email");
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void n5_wildcards_in_an_address_stand_for_nobody_else() {
        String text = Api.unique("A remark");
        Api.commented(slug, Map.of("email", "rita@example.com", "comment", text));
        for (String email : List.of("%@example.com", "_ita@example.com", "r%a@example.com", "rita@example.co")) {
            assertThat(Api.comment(slug, Map.of("email", email, "comment", text)).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void n10_nothing_that_a_commenter_names_is_ever_fetched() throws IOException {
        try (ServerSocket sink = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + sink.getLocalPort() + "/";
            Map<String, Object> body = new HashMap<>(Map.of("name", "Rita", "email", "rita@example.com", "website",
                    address,
                    "comment", address + " <a href='" + address + "a'>a</a> <img src='" + address + "b'> <q cite='"
                    + address + "c'>q</q>"));
            Api.reader(body).header("User-Agent", address).header("X-Forwarded-For", address).header("Idempotency-Key",
                    address)
                    .post("/articles/" + slug + "/comments").then().statusCode(201);
            sink.setSoTimeout(1500);
            assertThat(caller(sink)).isEqualTo("nobody");
        }
    }

    private static String caller(ServerSocket sink) throws IOException {
        try {
            return sink.accept().toString();
        } catch (SocketTimeoutException nobodyCame) {
            return "nobody";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example", "null", "http://localhost:8080.evil.example",
            "http://evil.example:8080",
            "https://localhost:8080", "http://localhost", "file://", "http://localhost:8080@evil.example", "x" })
    void n12_a_page_elsewhere_cannot_make_a_browser_send_a_comment(String origin) {
        Response answer = Api.reader(comment()).header("Origin", origin).post("/articles/" + slug + "/comments");
        Problems.expect(answer, 403, "origin-refused");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        Response referred = Api.reader(comment()).header("Referer", origin + "/page").post("/articles/" + slug
                + "/comments");
        Problems.expect(referred, 403, "origin-refused");
        Problems.expect(Api.admin(comment()).header("Origin", origin).post("/articles/" + slug + "/comments"), 403,
                "origin-refused");
        assertThat(Stored.comments(slug)).isEmpty();
    }

    @Test
    void n12_pages_of_the_site_itself_and_programs_may_send() {
        for (String origin : List.of("http://localhost:8080", "http://localhost:" + RestAssured.port)) {
            assertThat(Api.reader(comment()).header("Origin", origin).post("/articles/" + slug + "/comments")
                    .statusCode())
                    .isEqualTo(201);
        }
        assertThat(Api.reader(comment()).header("Referer", "http://localhost:8080/articles/x?y").post("/articles/"
                + slug
                + "/comments").statusCode()).isEqualTo(201);
    }

    @Test
    void n12_json_under_a_simple_content_type_is_not_read_as_json() {
        for (String type : List.of("text/plain", "text/plain; charset=utf-8")) {
            Response answer = Api.reader().contentType(type)
                    .body("{\"name\":\"R\",\"email\":\"r@example.com\",\"comment\":\"x\"}")
                    .post("/articles/" + slug + "/comments");
            Problems.expect(answer, 415, "unsupported-media-type");
        }
        assertThat(Stored.comments(slug)).isEmpty();
    }

    private static Map<String, Object> comment() {
        return Map.of("name", "Rita", "email", "rita@example.com", "comment", Api.unique("A remark"));
    }
}
