package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.http.Header;
import io.restassured.response.Response;

/** Below which articles and which comments a comment may go. */
@HttpTest
class SubmissionPlaceTest {

    @Test
    void a_reply_lies_one_deeper_than_what_it_replies_to() {
        String slug = Api.openArticle();
        long parent = Api.commented(slug, Map.of()).getLong("id");
        Response reply = Api.comment(slug, Map.of("parent", parent));
        assertThat(reply.statusCode()).isEqualTo(201);
        assertThat(Api.json(reply).getLong("parent")).isEqualTo(parent);
        assertThat(Api.json(reply).getInt("depth")).isEqualTo(2);
    }

    @Test
    void n8_a_parent_below_another_article_is_refused() {
        String slug = Api.openArticle();
        expectNoReply(slug, Api.commented(Api.openArticle(), Map.of()).getLong("id"), "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "pending", "spam", "trash" })
    void n8_a_parent_that_readers_do_not_see_is_refused(String status) {
        String slug = Api.openArticle();
        long parent = Api.commented(slug, Map.of()).getLong("id");
        Api.decide(parent, status);
        expectNoReply(slug, parent, "not_found");
    }

    @Test
    void n8_a_removed_parent_is_refused_though_its_place_is_seen() {
        String slug = Api.openArticle();
        long parent = Api.commented(slug, Map.of()).getLong("id");
        Api.commented(slug, Map.of("parent", parent));
        Api.decide(parent, "trash");
        expectNoReply(slug, parent, "not_found");
    }

    @Test
    void n8_a_parent_that_never_was_is_refused_like_a_held_one() {
        String slug = Api.openArticle();
        long held = Api.commented(slug, Map.of()).getLong("id");
        Api.decide(held, "pending");
        Response never = Api.comment(slug, Map.of("parent", 987_654_321));
        Response hidden = Api.comment(slug, Map.of("parent", held));
        Problems.expectField(never, "parent", "not_found");
        assertThat(hidden.asString()).isEqualTo(never.asString());
    }

    @Test
    void n8_a_comment_cannot_reply_to_itself() {
        String slug = Api.openArticle();
        long last = Api.commented(slug, Map.of()).getLong("id");
        expectNoReply(slug, last + 1, "not_found");
        expectNoReply(slug, last + 2, "not_found");
    }

    @Test
    void n8_replies_lie_five_deep_and_no_deeper() {
        String slug = Api.openArticle();
        Long parent = null;
        for (int depth = 1; depth <= 5; depth++) {
            Map<String, Object> reply = new HashMap<>();
            reply.put("parent", parent);
            parent = Api.commented(slug, reply).getLong("id");
        }
        assertThat(Api.reader().get("/articles/" + slug + "/reply-form").jsonPath().getInt("depth")).isEqualTo(5);
        expectNoReply(slug, parent, "too_deep");
    }

    @Test
    void a_closed_article_takes_nothing_and_says_so() {
        String slug = Api.article(Map.of("comments", Map.of("open", false, "hold", "none")));
        expectClosed(slug, "Comments are closed.");
    }

    @Test
    void an_article_closes_after_its_days() {
        String slug = publishedAgo(Duration.ofDays(3).plusMinutes(1), 3);
        expectClosed(slug, "Comments closed 3 days after publication.");
    }

    @Test
    void an_article_is_open_until_its_days_are_over() {
        String slug = publishedAgo(Duration.ofDays(3).minusMinutes(1), 3);
        assertThat(Api.comment(slug, Map.of()).statusCode()).isEqualTo(201);
        assertThat(Api.reader().get("/articles/" + slug + "/reply-form").jsonPath().getBoolean("open")).isTrue();
        String forever = publishedAgo(Duration.ofDays(3000), 0);
        assertThat(Api.comment(forever, Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void a_closed_article_closes_replies_too_and_desk_members_are_no_exception() {
        String slug = Api.openArticle();
        long parent = Api.commented(slug, Map.of()).getLong("id");
        Api.admin(Map.of("comments", Map.of("open", false))).header("If-Match", "*").patch("/articles/" + slug)
                .then().statusCode(200);
        Problems.expect(Api.comment(slug, Map.of("parent", parent)), 403, "comments-closed");
    }

    @Test
    void n9_drafts_scheduled_and_archived_articles_answer_like_a_name_that_never_was() {
        Map<String, Response> answers = new LinkedHashMap<>();
        for (Object body : List.of(valid(), Map.of(), Map.of("status", "approved"), List.of())) {
            Response never = Api.reader(body).post("/articles/" + Api.unique("never") + "/comments");
            Problems.expect(never, 404, "not-found");
            for (String slug : hidden()) {
                Response answer = Api.reader(body).post("/articles/" + slug + "/comments");
                answers.put(slug + body, answer);
                assertThat(whole(answer)).as(slug).isEqualTo(whole(never));
            }
        }
        assertThat(answers).isNotEmpty();
    }

    @Test
    void n9_not_even_the_desk_comments_on_what_is_not_public() {
        for (String slug : hidden()) {
            Problems.expect(Api.admin(valid()).post("/articles/" + slug + "/comments"), 404, "not-found");
            assertThat(Stored.comments(slug)).isEmpty();
        }
    }

    @Test
    void n9_a_protected_article_takes_comments_with_its_password_only() {
        String slug = Api.article(Map.of("password", "open sesame", "comments", Map.of("hold", "none")));
        String path = "/articles/" + slug + "/comments";
        Problems.expect(Api.reader(valid()).post(path), 403, "wrong-password");
        Problems.expect(Api.reader(valid()).queryParam("password", "close sesame").post(path), 403, "wrong-password");
        assertThat(Stored.comments(slug)).isEmpty();
        Response taken = Api.reader(valid()).queryParam("password", "open sesame").post(path);
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.asString()).doesNotContain("sesame");
        Problems.expect(Api.reader().get("/comments/" + Api.json(taken).getLong("id")), 404, "not-found");
        assertThat(Api.reader().get("/comments").asString()).doesNotContain(slug);
    }

    private static void expectNoReply(String slug, long parent, String code) {
        int before = Stored.comments(slug).size();
        Problems.expectField(Api.comment(slug, Map.of("parent", parent)), "parent", code);
        assertThat(Stored.comments(slug)).hasSize(before);
    }

    private static void expectClosed(String slug, String reason) {
        Response answer = Api.comment(slug, Map.of());
        Problems.expect(answer, 403, "comments-closed");
        assertThat(Api.json(answer).getString("detail")).isEqualTo(reason);
        assertThat(Stored.comments(slug)).isEmpty();
        Response form = Api.reader().get("/articles/" + slug + "/reply-form");
        assertThat(Api.json(form).getBoolean("open")).isFalse();
        assertThat(Api.json(form).getString("closed")).isEqualTo(reason);
        assertThat(Api.reader().get("/articles/" + slug).jsonPath().getBoolean("comments.open")).isFalse();
    }

    private static String publishedAgo(Duration age, int days) {
        return Api.article(Map.of("publishedAt", Instant.now().minus(age).toString(),
                "comments", Map.of("hold", "none", "closeAfterDays", days)));
    }

    private static List<String> hidden() {
        String archived = Api.article();
        Api.admin().header("If-Match", "*").delete("/articles/" + archived).then().statusCode(204);
        return List.of(Api.article(Map.of("status", "draft")), archived, Api.article(Map.of("status", "scheduled",
                "publishedAt", Instant.now().plus(Duration.ofDays(1)).toString())));
    }

    private static Map<String, Object> valid() {
        return Map.of("name", "Rita", "email", Api.unique("rita") + "@example.com", "comment", Api.unique("A remark"));
    }

    private static String whole(Response answer) {
        return answer.statusLine() + answer.headers().asList().stream().filter(header -> !header.getName()
                .equalsIgnoreCase("Date"))
                .map(Header::toString).sorted().collect(Collectors.joining("\n", "\n", "\n")) + answer.asString();
    }
}
