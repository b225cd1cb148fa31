package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** What does not have the shape of a submission is refused, and nothing of it is stored. */
@HttpTest
class SubmissionShapeTest {

    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @AfterEach
    void nothing_is_stored_and_the_queue_can_be_read() {
        assertThat(Stored.comments(slug)).isEmpty();
        Api.admin().queryParam("status", "pending").get("/comments").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "status", "approved", "id", "createdAt", "authorId", "role", "ip", "networkAddress",
            "userId", "articleId", "visible", "html", "emailHash", "wantsReplies", "key", "author", "url",
            "comment_parent", "__proto__", "constructor" })
    void n6_a_field_that_a_submission_does_not_have_is_refused_by_name(String field) {
        for (Object value : List.of("approved", 1, true, Map.of("a", 1))) {
            Problems.expectField(Api.comment(slug, Map.of(field, value)), field, "unknown");
        }
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        Response answer = post("{}");
        Problems.expectFields(answer, "name", "email", "comment");
        assertThat(Api.json(answer).getList("errors.code")).containsOnly("required");
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        Problems.expectFields(Api.comment(slug, Map.of("name", " ", "email", "no address", "comment", "<p> </p>",
                "website", "javascript:alert(1)", "parent", 987654321)),
                "name", "email", "comment", "website", "parent");
    }

    @Test
    void wrong_types_and_unknown_names_do_not_hide_what_else_is_wrong() {
        Problems.expectFields(Api.comment(slug, Map.of("name", 7, "email", "no address", "comment", "",
                "website", "javascript:alert(1)", "parent", 987654321, "status", "approved", "remember", "yes")),
                "name", "email", "comment", "website", "parent", "status", "remember");
    }

    @ParameterizedTest
    @ValueSource(strings = { "name", "email", "comment" })
    void n7_null_for_a_required_field_is_as_if_it_were_missing(String field) {
        Problems.expectField(Api.comment(slug, Collections.singletonMap(field, null)), field, "required");
    }

    @ParameterizedTest
    @ValueSource(strings = { "name", "email", "comment", "website" })
    void n7_what_is_no_text_is_refused_where_a_text_belongs(String field) {
        for (Object value : List.of(1, 1.5, true, List.of("a"), List.of(), Map.of("a", "b"))) {
            Problems.expectField(Api.comment(slug, Map.of(field, value)), field, "invalid_type");
        }
    }

    @Test
    void n7_what_is_no_whole_number_is_refused_as_a_parent() {
        for (String value : List.of("\"1\"", "1.5", "1e0", "[1]", "{}", "true", "\"\"", "99999999999999999999")) {
            Problems.expectField(post(body("\"parent\": " + value)), "parent", "invalid_type");
        }
    }

    @Test
    void n7_numbers_that_no_comment_has_are_refused_as_a_parent() {
        for (String value : List.of("0", "-1", "9223372036854775807", "-9223372036854775808")) {
            Problems.expectField(post(body("\"parent\": " + value)), "parent", "not_found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "remember", "notify" })
    void n7_what_is_neither_true_nor_false_is_refused_as_a_choice(String field) {
        for (Object value : List.of("true", 1, List.of(true), "on")) {
            Problems.expectField(Api.comment(slug, Map.of(field, value)), field, "invalid_type");
        }
    }

    @Test
    void n7_a_name_that_is_given_twice_is_malformed() {
        Problems.expect(post(body("\"name\": \"Another\"")), 400, "malformed-request");
        Problems.expect(post(body("\"website\": \"\", \"website\": \"\"")), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "{", "}", "nothing", "{\"name\":}", "{\"name\": \"a\"} {}", "{'name': 'a'}",
            "{\"name\": \"a\",}", "\u0000", "{\"name\": \"a\u0001\"}", "{\"name\": NaN}", "{\"name\": \"\\x\"}",
            "//{}" })
    void n7_what_is_no_json_is_malformed(String body) {
        Problems.expect(post(body), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "null", "1", "\"text\"", "true", "[{}]" })
    void n7_json_that_is_no_object_is_refused(String body) {
        Problems.expect(post(body), 400, "invalid-request");
    }

    @Test
    void n7_bytes_that_are_no_utf8_are_malformed() {
        byte[] body = body("\"website\": \"x\"").getBytes(StandardCharsets.ISO_8859_1);
        body[body.length - 3] = (byte) 0xff;
        Problems.expect(Api.reader().contentType(ContentType.JSON).body(body).post(path()), 400, "malformed-request");
    }

    @Test
    void deep_nesting_is_refused_and_harmless() {
        String deep = "[".repeat(50_000) + "]".repeat(50_000);
        assertThat(post(deep).statusCode()).isEqualTo(400);
        assertThat(post(body("\"website\": " + deep)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_body_of_another_type_is_refused() {
        for (String type : List.of("text/plain", "text/json", "application/xml", "text/html",
                "application/octet-stream")) {
            Response answer = Api.reader().contentType(type).body(body("\"website\": \"\"")
                    .getBytes(StandardCharsets.UTF_8))
                    .post(path());
            Problems.expect(answer, 415, "unsupported-media-type");
        }
    }

    @Test
    void a_body_of_more_than_two_megabytes_is_refused() {
        Problems.expect(post("\"" + "x".repeat(2_100_000) + "\""), 413, "too-large");
    }

    @Test
    void an_unknown_parameter_is_refused_by_name() {
        Response answer = Api.reader(new HashMap<>()).queryParam("approve", "1").post(path());
        Problems.expectField(answer, "approve", "unknown");
    }

    private String path() {
        return "/articles/" + slug + "/comments";
    }

    private Response post(String body) {
        return Api.reader().contentType(ContentType.JSON).body(body.getBytes(StandardCharsets.UTF_8)).post(path());
    }

    private static String body(String more) {
        return "{\"name\": \"Rita\", \"email\": \"rita@example.com\", \"comment\": \"A remark\", " + more + "}";
    }
}
