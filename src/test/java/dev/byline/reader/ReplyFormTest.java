package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@HttpTest
class ReplyFormTest {

    private static final String ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> onfocus=\"a";

    @Test
    void the_form_is_drawn_from_the_form_as_data() {
        String slug = Api.article();
        JsonPath form = Api.reader().get("/articles/" + slug + "/reply-form").jsonPath();
        Element drawn = Reading.page("/articles/" + slug).selectFirst("#respond");
        assertThat(drawn.selectFirst("h2").text()).isEqualTo(form.getString("title")).isEqualTo("Leave a Reply");
        assertThat(drawn.selectFirst("form").attr("action")).isEqualTo("/articles/" + slug + "/comments");
        assertThat(drawn.selectFirst("form").attr("method")).isEqualToIgnoringCase(form.getString("method"));
        assertThat(drawn.selectFirst("form").hasAttr("novalidate")).isTrue();
        assertThat(drawn.select(".notes span").eachText()).isEqualTo(form.getList("notes"));
        assertThat(drawn.selectFirst("button").text()).isEqualTo(form.getString("submit"));
        List<Map<String, Object>> fields = form.getList("fields");
        List<Element> shown = drawn.select("form input:not([type=hidden]):not([tabindex=-1]), form textarea");
        assertThat(shown).hasSameSizeAs(fields);
        for (int index = 0; index < fields.size(); index++) {
            Map<String, Object> field = fields.get(index);
            Element input = shown.get(index);
            String type = (String) field.get("type");
            assertThat(input.attr("name")).isEqualTo(field.get("name"));
            assertThat(drawn.selectFirst("label[for=" + input.id() + "]").text()).isEqualTo(field.get("label"));
            assertThat(type.equals("textarea") ? input.normalName() : input.attr("type")).isEqualTo(type);
            assertThat(input.hasAttr("required")).isEqualTo(field.get("required"));
            assertThat(input.attr("maxlength")).isEqualTo(field.get("maxLength") == null ? ""
                    : field.get("maxLength").toString());
            if (!type.equals("checkbox")) {
                assertThat(input.attr("autocomplete")).isEqualTo(field.get("autocomplete"));
            }
            if (field.get("help") != null) {
                assertThat(drawn.getElementById(input.attr("aria-describedby")).text()).isEqualTo(field.get("help"));
            }
        }
        assertThat(drawn.selectFirst("[name=" + form.getString("keyField") + "]").val()).isNotEmpty();
    }

    @Test
    void every_error_stands_beside_its_field_and_everything_typed_is_kept() {
        String slug = Api.openArticle();
        Response answer = Reading.send(slug, Map.of("name", " ", "email", "nobody", "website", "javascript:alert(1)",
                "comment", "", "parent", "999999999", "remember", "yes", "key", "my-key"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        Document page = Reading.parsed(answer);
        assertThat(page.title()).startsWith("Error: ");
        Map<String, String> wrong = Map.of("comment", "Please type your comment", "name", "Please enter your name",
                "email", "Please enter a valid email address", "website",
                "Please enter a web address such as https://example.com, or leave it empty", "parent",
                "The comment that you reply to is not there any more");
        wrong.forEach((name, message) -> {
            Element field = Reading.field(page, name);
            assertThat(field.attr("aria-invalid")).as(name).isEqualTo("true");
            assertThat(page.getElementById(name + "-error").text()).isEqualTo(message);
            assertThat(field.attr("aria-describedby").split(" ")).contains(name + "-error");
            assertThat(page.select("#errors a[href=#" + field.id() + "]").text()).isEqualTo(message);
        });
        assertThat(page.select("#errors li").eachText()).startsWith(wrong.get("comment"), wrong.get("name"));
        assertThat(page.selectFirst("#errors").attr("tabindex")).isEqualTo("-1");
        assertThat(Reading.value(page, "email")).isEqualTo("nobody");
        assertThat(Reading.value(page, "website")).isEqualTo("javascript:alert(1)");
        assertThat(Reading.value(page, "parent")).isEqualTo("999999999");
        assertThat(Reading.value(page, "key")).isEqualTo("my-key");
        assertThat(Reading.field(page, "remember").hasAttr("checked")).isTrue();
        assertThat(Api.reader().get("/articles/" + slug + "/comments").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void n1_whatever_is_typed_comes_back_as_text_in_every_field() {
        String slug = Api.openArticle();
        Map<String, String> form = new HashMap<>();
        List<String> fields = List.of("name", "email", "website", "comment", "parent", "key", "password");
        fields.forEach(name -> form.put(name, "\n" + ATTACK + name));
        Document page = Reading.parsed(Reading.send(slug, form));
        assertThat(page.select("script, [onerror], [onfocus], img[src=x]")).isEmpty();
        for (String name : List.of("email", "website", "comment", "key")) {
            assertThat(Reading.value(page, name)).isEqualToNormalizingNewlines("\n" + ATTACK + name);
        }
    }

    @Test
    void n1_a_public_comment_of_attacks_is_inert() {
        String slug = Api.openArticle();
        Reading.send(slug, Reading.form(Map.of("name", "O'\"Neil " + ATTACK, "comment", ATTACK + " <a href=\"javascript:"
                + "alert(1)\" onclick=x>y</a>", "website", "https://a.example/?\"onmouseover='x'"))).then().statusCode(422);
        Reading.send(slug, Reading.form(Map.of("name", "O'\"Neil " + ATTACK, "comment", ATTACK + " <a href=\"javascript:"
                + "alert(1)\" onclick=x>y</a>", "website", "https://a.example/?'onmouseover='x'"))).then().statusCode(303);
        Document page = Reading.page("/articles/" + slug);
        assertThat(page.select("script, [onerror], [onfocus], [onclick], [onmouseover], a[href^=javascript]")).isEmpty();
        assertThat(page.selectFirst(".writer").text()).startsWith("O'\"Neil");
    }

    @Test
    void a_repeated_field_is_an_error_on_that_field_beside_all_others() {
        String slug = Api.openArticle();
        Response answer = Reading.browser().formParam("name", "One", "Two").formParam("email", "x")
                .formParam("url", "a.example").formParam("website", "b.example").formParam("comment", "Text")
                .post("/articles/" + slug + "/comments");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Reading.parsed(answer);
        assertThat(page.select("#errors a").eachAttr("href")).containsExactly("#name", "#email", "#website");
        assertThat(page.getElementById("name-error").text()).isEqualTo("Send this field once");
        assertThat(Reading.value(page, "name")).isEqualTo("One");
    }

    @Test
    void n3_over_long_values_are_named_and_kept_and_the_longest_allowed_is_taken() {
        String slug = Api.openArticle();
        Document page = Reading.parsed(Reading.send(slug, Reading.form(Map.of("name", "ä".repeat(123),
                "comment", "a".repeat(65_526)))));
        assertThat(page.getElementById("name-error").text()).contains("245");
        assertThat(page.getElementById("comment-error").text()).contains("65525");
        assertThat(Reading.value(page, "comment")).hasSize(65_526);
        Reading.send(slug, Reading.form(Map.of("comment", "ä".repeat(32_762) + "a"))).then().statusCode(303);
    }

    @Test
    void wordpress_names_and_multipart_work_the_same_on_both_paths() {
        String slug = Api.openArticle();
        List<String> names = new ArrayList<>();
        for (String path : List.of("/articles/", "/api/v1/articles/")) {
            for (boolean multipart : new boolean[] { true, false }) {
                String name = Api.unique("Äda ✓");
                names.add(name);
                Map<String, String> form = Map.of("author", name, "email", "ada@example.com", "url", "ada.example",
                        "comment", Api.unique("Grüße 😀"), "comment_parent", "0", "submit", "Post Comment",
                        "comment_post_ID", "7");
                var request = Reading.browser();
                form.forEach((field, value) -> {
                    if (multipart) {
                        request.multiPart(new io.restassured.builder.MultiPartSpecBuilder(value).controlName(field)
                                .charset(StandardCharsets.UTF_8).mimeType("text/plain").build());
                    } else {
                        request.contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam(field, value);
                    }
                });
                request.post(path + slug + "/comments").then().statusCode(303)
                        .header("Location", org.hamcrest.Matchers.matchesPattern(".*/articles/" + slug
                                + "\\?preview=[\\w.-]+#comment-\\d+"));
            }
        }
        Document page = Reading.page("/articles/" + slug);
        assertThat(page.select(".writer").eachText()).isEqualTo(names);
        assertThat(page.select(".writer").eachAttr("href")).containsOnly("https://ada.example");
        assertThat(page.selectFirst(".said").text()).startsWith("Grüße 😀");
    }

    @Test
    void n6_other_names_are_dropped() {
        String slug = Api.article();
        Reading.send(slug, Reading.form(Map.of("status", "approved", "approved", "1", "id", "1", "createdAt",
                "2040-01-01T00:00:00Z", "userId", "1", "byDesk", "true"))).then().statusCode(303);
        assertThat(Api.reader().get("/articles/" + slug + "/comments").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void n13_a_target_to_go_to_is_ignored() {
        String slug = Api.openArticle();
        for (String target : List.of("https://evil.example/", "//evil.example", "\\\\evil.example", "javascript:alert(1)")) {
            Response answer = Reading.send(slug, Reading.form(Map.of("redirect_to", target, "next", target)));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location")).matches("(http://localhost:\\d+)?/articles/" + slug
                    + "\\?preview=[\\w.-]+#comment-\\d+");
        }
    }

    @Test
    void refusals_come_as_the_page_with_what_was_typed_and_their_status() {
        String closed = Api.article(Map.of("comments", Map.of("open", false)));
        refused(Reading.send(closed, Reading.form(Map.of("comment", "Kept"))), 403, "Comments are closed.", "Kept");

        String slug = Api.openArticle();
        Map<String, String> form = Reading.form(Map.of("comment", "Said twice"));
        Reading.send(slug, form).then().statusCode(303);
        refused(Reading.send(slug, form), 409, "Duplicate comment detected", "Said twice");

        Map<String, String> keyed = Reading.form(Map.of("key", "once"));
        String first = Reading.send(slug, keyed).then().statusCode(303).extract().header("Location");
        assertThat(Reading.send(slug, keyed).then().statusCode(303).extract().header("Location")).isEqualTo(first);
        Document reused = refused(Reading.send(slug, Reading.form(Map.of("key", "once", "comment", "Another",
                "email", keyed.get("email")))), 422,
                "This form was sent before", "Another");
        assertThat(Reading.value(reused, "key")).isNotEqualTo("once").isNotEmpty();
        Reading.send(slug, Reading.form(Map.of("key", "once"))).then().statusCode(303);

        Response foreign = Reading.browser().header("Referer", "https://evil.example/page")
                .formParams(Reading.form(Map.of("comment", "Foreign"))).post("/articles/" + slug + "/comments");
        refused(foreign, 403, "Browsers may come from this site's own pages", "Foreign");
    }

    @Test
    void clients_that_ask_for_json_get_what_the_json_face_answers() {
        String slug = Api.article();
        for (String path : List.of("/articles/", "/api/v1/articles/")) {
            Response taken = Reading.browser().header("Accept", "application/json").formParams(Reading.form(Map.of()))
                    .post(path + slug + "/comments");
            taken.then().statusCode(201).contentType("application/json")
                    .header("Location", org.hamcrest.Matchers.containsString("/api/v1/comments/"));
            assertThat(Api.json(taken).getString("status")).isEqualTo("pending");
            assertThat(Api.json(taken).getString("token")).startsWith("blo_");
            Response wrong = io.restassured.RestAssured.given().header("Accept", "application/json")
                    .formParams(Map.of("name", "x")).post(path + slug + "/comments");
            wrong.then().statusCode(400).contentType("application/problem+json");
            assertThat(Api.json(wrong).getList("errors.field")).contains("email", "comment");
            Reading.browser().header("Accept", "application/json").formParams(Reading.form(Map.of()))
                    .post(path + "never-was/comments").then().statusCode(404).contentType("application/problem+json");
        }
    }

    private static Document refused(Response answer, int status, String message, String typed) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        Document page = Reading.parsed(answer);
        assertThat(page.selectFirst("#errors h3").text()).contains(message);
        assertThat(Reading.value(page, "comment")).isEqualTo(typed);
        return page;
    }
}
