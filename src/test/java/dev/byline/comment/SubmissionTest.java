package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.response.Response;

@HttpTest
class SubmissionTest {

    private static final String SMILE = "\uD83D\uDE00";
    private static final String ACCENTED = "e\u0301";

    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void a_comment_is_answered_with_201_its_place_and_the_token_of_its_writer() {
        Response answer = Api.comment(slug, Map.of("name", "Rita Reader", "website", "zed.example/about",
                "comment", "Is 3 < 4?\n\nYes, *really*: <b>yes</b> & <script>no</script>"));

        assertThat(answer.statusCode()).isEqualTo(201);
        long id = Api.json(answer).getLong("id");
        assertThat(answer.header("Location")).endsWith("/api/v1/comments/" + id);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Api.json(answer).getString("token")).matches("blo_" + id + "\\.[A-Za-z0-9_-]{43}");
        assertThat(Api.json(answer).getMap(""))
                .containsEntry("article", slug).containsEntry("status", "approved").containsEntry("depth", 1)
                .containsEntry("name", "Rita Reader").containsEntry("website", "https://zed.example/about")
                .containsEntry("parent", null).containsEntry("byDesk", false).containsEntry("removed", false)
                .doesNotContainKeys("email", "networkAddress", "userAgent", "notice", "findings", "version");
        assertThat(Api.json(answer).getString("html"))
                .contains("Is 3 &lt; 4?").contains("<b>yes</b>").doesNotContain("<script");
        assertThat(Instant.parse(Api.json(answer).getString("createdAt"))).isBeforeOrEqualTo(Instant.now());
        assertThat(Api.json(answer).getString("links.page")).isEqualTo("/articles/" + slug + "#comment-" + id);
    }

    @Test
    void the_location_shows_the_comment_to_everybody_and_without_the_token() {
        Response answer = Api.comment(slug, Map.of());
        Response read = Api.reader().basePath("").get(answer.header("Location"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(Api.json(read).getMap("")).doesNotContainKeys("token", "status", "text", "email");
        assertThat(Api.json(read).getString("html")).isEqualTo(Api.json(answer).getString("html"));
    }

    @Test
    void a_held_comment_says_so_and_is_invisible_to_readers() {
        String held = Api.article();
        Response answer = Api.comment(held, Map.of());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Api.json(answer).getString("status")).isEqualTo("pending");
        assertThat(Api.json(answer).getString("notice")).contains("awaiting moderation");
        Problems.expect(Api.reader().get("/comments/" + Api.json(answer).getLong("id")), 404, "not-found");
        assertThat(Api.reader().get("/articles/" + held + "/comments").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void the_writer_reads_a_held_comment_by_its_token_and_nobody_by_another() {
        String held = Api.article();
        Response mine = Api.comment(held, Map.of());
        Response other = Api.comment(held, Map.of());
        String path = "/comments/" + Api.json(mine).getLong("id");
        assertThat(Api.as(Api.json(mine).getString("token")).get(path).jsonPath().getString("status"))
                .isEqualTo("pending");
        Problems.expect(Api.as(Api.json(other).getString("token")).get(path), 403, "ownership-unproven");
        Problems.expect(Api.as(Api.json(mine).getString("token") + "x").get(path), 403, "ownership-unproven");
    }

    @Test
    void a_writer_does_not_learn_that_a_comment_was_taken_for_spam() {
        Response mine = Api.comment(slug, Map.of());
        long id = Api.json(mine).getLong("id");
        Api.decide(id, "spam");
        Response read = Api.as(Api.json(mine).getString("token")).get("/comments/" + id);
        assertThat(Api.json(read).getString("status")).isEqualTo("pending");
        assertThat(read.asString()).doesNotContain("spam");
    }

    @Test
    void n3_a_name_may_have_245_bytes_and_not_one_more() {
        expectTaken("name", "n".repeat(245));
        expectTooLong("name", "n".repeat(246), 245);
        expectTaken("name", SMILE.repeat(61) + "n");
        expectTooLong("name", SMILE.repeat(61) + "nn", 245);
        expectTaken("name", ACCENTED.repeat(81) + "nn");
        expectTooLong("name", ACCENTED.repeat(82), 245);
    }

    @Test
    void n3_an_address_may_have_100_bytes_and_not_one_more() {
        String local = Api.unique("r").substring(0, 10);
        String longest = local + "l".repeat(64 - local.length()) + "@" + "d".repeat(27) + ".example";
        assertThat(longest).hasSize(100);
        Response taken = Api.comment(slug, Map.of("email", longest));
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(Stored.comment(Api.json(taken).getLong("id"))).containsEntry("email", longest);
        expectTooLong("email", longest + "s", 100);
        expectTooLong("email", SMILE.repeat(25) + "@", 100);
    }

    @Test
    void n3_a_website_may_have_200_bytes_and_not_one_more() {
        String longest = "https://zed.example/" + "w".repeat(180);
        expectTaken("website", longest);
        expectTooLong("website", longest + "w", 200);
        Response encoded = Api.comment(slug, Map.of("website", "https://zed.example/" + SMILE.repeat(45)));
        assertThat(encoded.statusCode()).isEqualTo(201);
        assertThat(Api.json(encoded).getString("website"))
                .isEqualTo("https://zed.example/" + "%F0%9F%98%80".repeat(45));
        expectTooLong("website", "https://zed.example/" + SMILE.repeat(45) + "w", 200);
    }

    @Test
    void n3_a_comment_may_have_65525_bytes_and_not_one_more() {
        expectText("c".repeat(65_525));
        expectTooLong("comment", "c".repeat(65_526), 65_525);
        expectText(SMILE.repeat(16_381) + "c");
        expectTooLong("comment", SMILE.repeat(16_381) + "cc", 65_525);
        expectText(ACCENTED.repeat(21_841) + "cc");
        expectTooLong("comment", ACCENTED.repeat(21_842), 65_525);
    }

    @Test
    void what_is_stored_is_what_was_typed() {
        String typed = "Ré\u200Fsumé " + SMILE + " ‮x‬ <i>kept</i> <blink>dropped</blink> &amp; \"quoted\"";
        Response answer = Api.comment(slug, Map.of("comment", typed));
        Map<String, Object> stored = Stored.comment(Api.json(answer).getLong("id"));
        assertThat(stored).containsEntry("text", typed).containsEntry("status", "approved");
        assertThat(stored.get("html")).isEqualTo(Api.json(answer).getString("html"));
    }

    private void expectTaken(String field, String value) {
        Response answer = Api.comment(slug, Map.of(field, value));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(Api.json(answer).getString(field)).isEqualTo(value);
    }

    private void expectText(String text) {
        Response answer = Api.comment(slug, Map.of("comment", text));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(Api.json(answer).getString("text")).isEqualTo(text);
        assertThat(Api.json(answer).getString("html")).isEqualTo("<p>" + text + "</p>");
    }

    private void expectTooLong(String field, String value, int limit) {
        String article = Api.openArticle();
        Response answer = Api.comment(article, Map.of(field, value));
        Problems.expectField(answer, field, "too_long");
        assertThat(Api.json(answer).getString("errors[0].message")).contains(Integer.toString(limit));
        assertThat(Stored.comments(article)).isEmpty();
    }
}
