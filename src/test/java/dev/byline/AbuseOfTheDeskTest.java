package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.Response;

/** Attempts on the signed-in side; the numbers are those of the project's list of abuse checks. */
@HttpTest
class AbuseOfTheDeskTest {

    private static final String PASSWORD = "a-long-password";
    private static int networks;

    @ParameterizedTest
    @ValueSource(strings = { "articles", "authors", "tags", "sections" })
    void n34_a_write_without_a_tag_is_refused_and_one_with_a_stale_tag_too(String kind) {
        String path = "/" + kind + "/" + switch (kind) {
            case "articles" -> Api.article();
            case "authors" -> Api.author(Api.unique("Ada"));
            case "tags" -> Api.tag(Api.unique("Tag"));
            default -> Api.section(Api.unique("Section"));
        };
        String name = kind.equals("articles") ? "title" : "name";
        Response read = Api.admin().get(path);
        String stale = read.header("ETag");
        Map<String, Object> change = Map.of(name, Api.unique("Changed"));
        Problems.expect(Api.admin(change).patch(path), 428, "precondition-required");
        Problems.expect(Api.admin(change).put(path), 428, "precondition-required");
        Problems.expect(Api.admin().delete(path), 428, "precondition-required");
        assertThat(Api.admin(change).header("If-Match", stale).patch(path).statusCode()).isEqualTo(200);
        for (String tag : List.of(stale, "\"99\"", "0", "", "\"\"", "nonsense")) {
            assertThat(Api.admin(Map.of(name, "Lost")).header("If-Match", tag).patch(path).statusCode()).as(tag)
                    .isIn(412, 428);
            assertThat(Api.admin(Map.of(name, "Lost")).header("If-Match", tag).put(path).statusCode()).as(tag).isIn(412,
                    428);
            assertThat(Api.admin().header("If-Match", tag).delete(path).statusCode()).as(tag).isIn(412, 428);
        }
        assertThat(Api.admin().get(path).jsonPath().getString(name)).isEqualTo(change.get(name));
    }

    @Test
    void n34_two_tabs_keep_the_fields_of_both_people() {
        String path = "/articles/" + Api.article();
        String tag = Api.etag(path);
        Api.admin(Map.of("title", "By one")).header("If-Match", tag).patch(path).then().statusCode(200);
        Problems.expect(Api.admin(Map.of("summary", "By the other")).header("If-Match", tag).patch(path), 412,
                "precondition-failed");
        Api.admin(Map.of("summary", "By the other")).header("If-Match", Api.etag(path)).patch(path).then()
                .statusCode(200);
        Response both = Api.reader().get(path);
        assertThat(Api.json(both).getString("title")).isEqualTo("By one");
        assertThat(Api.json(both).getString("summary")).isEqualTo("By the other");
    }

    @Test
    void n34_of_many_writes_at_one_moment_with_one_tag_one_is_made() {
        String path = "/articles/" + Api.article();
        String tag = Api.etag(path);
        List<Response> answers = Parallel.run(10, number -> Api.admin(Map.of("title", "Title " + number))
                .header("If-Match", tag).patch(path));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412).filteredOn(status -> status == 200)
                .hasSize(1);
    }

    @Test
    void n35_a_revoked_token_opens_nothing_from_the_next_request_on() {
        String name = user("editor");
        String token = Api.token(name, PASSWORD);
        String other = Api.token(name, PASSWORD);
        Response list = Api.as(token).get("/tokens");
        assertThat(Api.json(list).getList("id")).hasSize(2);
        Api.as(token).delete("/tokens/" + Api.json(list).getLong("[0].id")).then().statusCode(204);
        expectOut(token);
        assertThat(Api.as(other).get("/users/me").statusCode()).isEqualTo(200);
    }

    @Test
    void n35_a_suspended_or_removed_user_and_one_with_a_new_password_is_out_at_once() {
        for (Map<String, Object> change : List.<Map<String, Object>>of(Map.of("active", false), Map.of("password",
                "another-password"), Map.of())) {
            String name = user("editor");
            String token = Api.token(name, PASSWORD);
            assertThat(Api.as(token).get("/users/me").statusCode()).isEqualTo(200);
            if (change.isEmpty()) {
                Api.admin().delete("/users/" + name).then().statusCode(204);
            } else {
                Api.admin(change).patch("/users/" + name).then().statusCode(200);
            }
            expectOut(token);
            Problems.expect(Api.reader().auth().preemptive().basic(name, PASSWORD).get("/users/me"), 401,
                    "unauthenticated");
            Problems.expect(Api.reader().auth().preemptive().basic(name, token).get("/users/me"), 401,
                    "unauthenticated");
        }
    }

    @Test
    void n35_a_user_with_another_role_has_its_rights_at_once() {
        String name = user("moderator");
        String token = Api.token(name, PASSWORD);
        assertThat(Api.as(token).get("/comments?status=pending").statusCode()).isEqualTo(200);
        Api.admin(Map.of("role", "author")).patch("/users/" + name).then().statusCode(200);
        Problems.expect(Api.as(token).get("/comments?status=pending"), 400, "invalid-request");
    }

    @Test
    void n39_revisions_and_lists_hold_no_secret() {
        String slug = Api.article(Map.of("password", "open sesame"));
        Api.admin(Map.of("title", "Again", "password", "close sesame")).header("If-Match", "*").patch("/articles/"
                + slug).then().statusCode(200);
        String name = user("editor");
        String token = Api.token(name, PASSWORD);
        StringBuilder all = new StringBuilder();
        for (String path : List.of("/articles/" + slug + "/revisions", "/articles/" + slug + "/revisions/1",
                "/articles/" + slug + "/revisions/2",
                "/users", "/users/" + name, "/users/me")) {
            all.append(Api.admin().get(path).then().statusCode(200).extract().asString());
        }
        all.append(Api.as(token).get("/tokens").then().statusCode(200).extract().asString());
        assertThat(all.toString()).doesNotContain("sesame", PASSWORD, token, "$2a$", "$2b$", "$2y$", "passwordHash",
                "\"hash\"");
    }

    @Test
    void n40_wrong_sign_ins_are_answered_alike_whatever_is_wrong() {
        String name = user("author");
        String suspended = user("author");
        Api.admin(Map.of("active", false)).patch("/users/" + suspended).then().statusCode(200);
        String from = network();
        Set<String> answers = new HashSet<>();
        for (String credentials : List.of(name + ":wrong-password", Api.unique("nobody") + ":wrong-password", suspended
                + ":" + PASSWORD,
                name + ":bld_" + "x".repeat(43), "nobody:bld_" + "x".repeat(43), ":", "x", name + ":",
                "a\u0000b:wrong-password")) {
            Wire.Answer answer = signIn(from, "Basic " + Base64.getEncoder()
                    .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
            assertThat(answer.status()).as(credentials).isEqualTo(401);
            answers.add(undated(answer));
        }
        for (String header : List.of("Bearer bld_" + "x".repeat(43), "Bearer x", "Bearer ", "Basic", "Basic !",
                "Digest x", "x")) {
            Wire.Answer answer = signIn(from, header);
            assertThat(answer.status()).as(header).isEqualTo(401);
            answers.add(undated(answer));
        }
        assertThat(answers).hasSize(1);
    }

    /** The answer without the second that it came in. */
    private static String undated(Wire.Answer answer) {
        return answer.head().replaceFirst("(?i)\\bdate: [^\r\n]*", "") + answer.body();
    }

    @Test
    void n40_ten_wrong_passwords_lock_a_name_for_a_while_known_or_not() {
        for (String name : List.of(user("author"), Api.unique("nobody"))) {
            for (int attempt = 1; attempt <= 10; attempt++) {
                assertThat(signIn(network(), basic(name, "wrong-password")).status()).isEqualTo(401);
            }
            Wire.Answer locked = signIn(network(), basic(name, PASSWORD));
            assertThat(locked.status()).as(locked.body()).isEqualTo(429);
            assertThat(locked.header("Retry-After")).matches("[1-9]\\d*");
            Problems.check(429, locked.header("Content-Type"), locked.body());
        }
    }

    @Test
    void n40_many_wrong_passwords_lock_a_network_whatever_the_names() {
        String from = network();
        int refused = 0;
        for (int attempt = 1; attempt <= 31; attempt++) {
            refused += signIn(from, basic(Api.unique("nobody"), "wrong-password")).status() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(1);
        assertThat(signIn(from, basic("admin", Api.PASSWORD)).status()).isEqualTo(429);
        assertThat(signIn(network(), basic("admin", Api.PASSWORD)).status()).isEqualTo(200);
    }

    private static String user(String role) {
        String name = Api.unique(role);
        Api.admin(Map.of("name", name, "password", PASSWORD, "role", role)).post("/users").then().statusCode(201);
        return name;
    }

    private static void expectOut(String token) {
        for (String path : List.of("/users/me", "/articles", "/tokens", "/comments")) {
            Problems.expect(Api.as(token).get(path), 401, "unauthenticated");
        }
        Problems.expect(Api.as(token).contentType("application/json").body(Map.of("title", "x")).post("/articles"), 401,
                "unauthenticated");
    }

    private static synchronized String network() {
        return "127.60." + ++networks + ".1";
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static Wire.Answer signIn(String from, String authorization) {
        byte[] request = ("GET /api/v1/users/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + authorization
                + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return Wire.send(from, request, 10_000);
    }
}
