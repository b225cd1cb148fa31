package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Stored;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Which comments wait for a moderator. */
@HttpTest
class HoldTest {

    private final String email = Api.unique("rita") + "@example.com";

    @Test
    void nothing_waits_where_the_article_says_none() {
        assertThat(status(articleThat("none"), Api.reader(), "A remark")).isEqualTo("approved");
    }

    @Test
    void everything_waits_where_the_article_says_all_also_from_known_writers() {
        String slug = articleThat("all");
        assertThat(status(slug, Api.reader(), "A remark")).isEqualTo("pending");
        assertThat(status(slug, Api.as(tokenOfApproved()), "Another remark")).isEqualTo("pending");
        assertThat(rules(slug)).containsExactly("hold-all");
    }

    @Test
    void first_time_writers_wait_by_default() {
        String slug = Api.article();
        assertThat(status(slug, Api.reader(), "A remark")).isEqualTo("pending");
        assertThat(rules(slug)).containsExactly("first-time");
    }

    @Test
    void a_known_writer_with_the_token_of_an_approved_comment_does_not_wait() {
        assertThat(status(Api.article(), Api.as(tokenOfApproved()), "A remark")).isEqualTo("approved");
    }

    @Test
    void n11_the_address_of_a_known_writer_alone_proves_nothing() {
        tokenOfApproved();
        assertThat(status(Api.article(), Api.reader(), "A remark")).isEqualTo("pending");
        assertThat(status(Api.article(), Api.as("blo_1." + "x".repeat(43)), "A remark")).isEqualTo("pending");
        assertThat(status(Api.article(), Api.as("blo_"), "A remark")).isEqualTo("pending");
    }

    @Test
    void n11_a_forged_token_for_a_public_comment_of_the_same_address_proves_nothing() {
        String token = tokenOfApproved();
        String place = token.substring(0, token.indexOf('.') + 1);
        char last = token.charAt(token.length() - 1) == 'A' ? 'B' : 'A';
        for (String forged : List.of(place + "x".repeat(43), token.substring(0, token.length() - 1) + last,
                token + "A")) {
            assertThat(status(Api.article(), Api.as(forged), "A remark")).isEqualTo("pending");
        }
    }

    @Test
    void n11_a_token_speaks_for_one_address_only() {
        String token = send(articleThat("none"), Api.reader(), "A remark", "other-" + email).getString("token");
        assertThat(status(Api.article(), Api.as(token), "A remark")).isEqualTo("pending");
    }

    @Test
    void n11_the_token_of_a_comment_that_is_not_public_any_more_proves_nothing() {
        for (String status : List.of("pending", "spam", "trash")) {
            JsonPath earlier = send(articleThat("none"), Api.reader(), "A remark", email);
            Api.decide(earlier.getLong("id"), status);
            assertThat(status(Api.article(), Api.as(earlier.getString("token")), "A remark")).isEqualTo("pending");
        }
    }

    @Test
    void n11_who_types_the_name_and_address_of_a_moderator_is_no_moderator() {
        String slug = Api.article();
        Api.admin(comment("From the desk", email)).post("/articles/" + slug + "/comments").then().statusCode(201);
        JsonPath pretender = send(slug, Api.reader(), "From a pretender", email);
        assertThat(pretender.getString("status")).isEqualTo("pending");
        assertThat(pretender.getBoolean("byDesk")).isFalse();
    }

    @Test
    void a_moderator_is_heard_at_once_and_marked_as_a_member_of_the_desk() {
        String slug = articleThat("all");
        JsonPath answer = send(slug, Api.as(Api.user("moderator")),
                "https://a.example https://b.example https://c.example", email);
        assertThat(answer.getString("status")).isEqualTo("approved");
        assertThat(answer.getBoolean("byDesk")).isTrue();
    }

    @Test
    void editors_do_not_moderate_and_wait_like_readers() {
        JsonPath answer = send(articleThat("all"), Api.as(Api.user("editor")), "A remark", email);
        assertThat(answer.getString("status")).isEqualTo("pending");
    }

    @Test
    void as_many_links_as_the_article_says_make_a_comment_wait() {
        String slug = Api.article(Map.of("comments", Map.of("hold", "none", "holdLinks", 3)));
        assertThat(status(slug, Api.reader(), "https://a.example and <a href='http://b.example'>b</a>"))
                .isEqualTo("approved");
        assertThat(status(slug, Api.reader(), "https://a.example https://b.example <a href='http://c.example'>c</a>"))
                .isEqualTo("pending");
        assertThat(rules(slug)).contains("links");
    }

    @Test
    void two_links_wait_by_default_and_the_website_of_the_writer_does_not_count() {
        String slug = articleThat("none");
        Map<String, Object> one = new HashMap<>(comment("One: https://a.example", email));
        one.put("website", "https://mine.example");
        assertThat(Api.commented(slug, one).getString("status")).isEqualTo("approved");
        assertThat(status(slug, Api.reader(), "https://a.example https://b.example")).isEqualTo("pending");
    }

    @Test
    void no_number_of_links_makes_a_comment_wait_where_there_is_no_limit() {
        String slug = Api.article(Map.of("comments", Map.of("hold", "none", "holdLinks", 0)));
        assertThat(status(slug, Api.reader(), "https://a.example ".repeat(50))).isEqualTo("approved");
    }

    @Test
    void reasons_to_wait_add_up_to_waiting_and_are_all_kept() {
        String slug = Api.article();
        assertThat(status(slug, Api.reader(), "https://a.example https://b.example")).isEqualTo("pending");
        assertThat(Stored.comments(slug).get(0)).containsEntry("status", "pending");
        assertThat(rules(slug)).contains("first-time", "links");
    }

    private String tokenOfApproved() {
        return send(articleThat("none"), Api.reader(), "An earlier remark", email).getString("token");
    }

    private static String articleThat(String hold) {
        return Api.article(Map.of("comments", Map.of("hold", hold)));
    }

    private String status(String slug, RequestSpecification sender, String text) {
        return send(slug, sender, text, email).getString("status");
    }

    private static JsonPath send(String slug, RequestSpecification sender, String text, String email) {
        return Api.json(sender.contentType("application/json").body(comment(text, email)).post("/articles/" + slug + "/comments")
                .then().statusCode(201));
    }

    private static Map<String, Object> comment(String text, String email) {
        return Map.of("name", "Rita Reader", "email", email, "comment", text);
    }

    @SuppressWarnings("unchecked")
    private static List<String> rules(String slug) {
        List<Map<String, Object>> findings = (List<Map<String, Object>>) Stored.comments(slug).get(0).get("findings");
        return findings.stream().map(finding -> (String) finding.get("rule")).toList();
    }
}
