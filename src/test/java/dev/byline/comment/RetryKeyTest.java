package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A lost answer or a double click neither posts twice nor is told a false duplicate. */
@HttpTest
class RetryKeyTest {

    private String slug;
    private final String key = Api.unique("key");
    private final Map<String, Object> body = Map.of("name", "Rita", "email", Api.unique("rita") + "@example.com",
            "comment", Api.unique("A remark"));

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_first_result_with_its_token() {
        Response first = post(slug, key, body);
        Response second = post(slug, key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(Api.json(second).getString("token")).isNotBlank();
        assertThat(Stored.comments(slug)).hasSize(1);
    }

    @Test
    void n15_the_same_key_with_another_body_is_refused() {
        post(slug, key, body);
        for (Map<String, Object> other : List.of(with("comment", "Another"), with("name", "Rosa"),
                with("email", "rosa@example.com"), with("website", "https://zed.example"), with("notify", true))) {
            Problems.expect(post(slug, key, other), 422, "key-reused");
        }
        assertThat(Stored.comments(slug)).hasSize(1);
    }

    @Test
    void n15_fifty_at_once_with_one_key_make_one_comment_and_all_get_it() {
        List<Response> answers = Parallel.run(50, number -> post(slug, key, body));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(answer -> Api.json(answer).getLong("id")).containsOnly(
                answers.get(0).jsonPath().getLong("id"));
        assertThat(answers).extracting(answer -> Api.json(answer).getString("token")).containsOnly(
                answers.get(0).jsonPath().getString("token"));
        assertThat(Stored.comments(slug)).hasSize(1);
        assertThat(Api.reader().get("/articles/" + slug).jsonPath().getInt("comments.count")).isEqualTo(1);
    }

    @Test
    void n15_fifty_replies_at_once_with_one_key_make_one_reply() {
        long parent = Api.commented(slug, Map.of()).getLong("id");
        List<Response> answers = Parallel.run(50, number -> post(slug, key, with("parent", parent)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(answer -> Api.json(answer).getLong("id")).containsOnly(
                answers.get(0).jsonPath().getLong("id"));
        assertThat(Stored.comments(slug)).hasSize(2);
    }

    @Test
    void n15_of_many_bodies_at_once_under_one_key_one_is_taken() {
        List<Response> answers = Parallel.run(20, number -> post(slug, key, with("comment", "Remark " + number)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 422)
                .filteredOn(status -> status == 201).hasSize(1);
        assertThat(Stored.comments(slug)).hasSize(1);
    }

    @Test
    void the_same_key_under_another_article_is_another_key() {
        String other = Api.openArticle();
        Response here = post(slug, key, body);
        Response there = post(other, key, body);
        assertThat(there.statusCode()).isEqualTo(201);
        assertThat(Api.json(there).getString("article")).isEqualTo(other);
        assertThat(Api.json(there).getLong("id")).isNotEqualTo(Api.json(here).getLong("id"));
    }

    @Test
    void the_same_text_by_the_same_writer_in_the_same_place_is_a_duplicate() {
        assertThat(post(slug, null, body).statusCode()).isEqualTo(201);
        Problems.expect(post(slug, null, body), 409, "duplicate-comment");
        Problems.expect(post(slug, null, with("name", "Rosa")), 409, "duplicate-comment");
        Problems.expect(post(slug, null, with("comment", "  " + body.get("comment").toString().toUpperCase() + "\n")),
                409, "duplicate-comment");
        Problems.expect(post(slug, null, with("email", body.get("email").toString().toUpperCase())),
                409, "duplicate-comment");
        Problems.expect(post(slug, Api.unique("key"), body), 409, "duplicate-comment");
        assertThat(Stored.comments(slug)).hasSize(1);
    }

    @Test
    void a_held_duplicate_is_a_duplicate_too() {
        String held = Api.article();
        assertThat(post(held, null, body).statusCode()).isEqualTo(201);
        Problems.expect(post(held, null, body), 409, "duplicate-comment");
    }

    @Test
    void the_same_text_elsewhere_or_by_somebody_else_is_none() {
        long parent = post(slug, null, body).jsonPath().getLong("id");
        assertThat(post(slug, null, with("parent", parent)).statusCode()).isEqualTo(201);
        assertThat(post(slug, null, with("email", "x" + body.get("email"))).statusCode()).isEqualTo(201);
        assertThat(post(Api.openArticle(), null, body).statusCode()).isEqualTo(201);
        assertThat(Stored.comments(slug)).hasSize(3);
    }

    @Test
    void of_many_equal_submissions_at_once_without_a_key_one_is_taken() {
        List<Response> answers = Parallel.run(20, number -> post(slug, null, body));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409)
                .filteredOn(status -> status == 201).hasSize(1);
        assertThat(Stored.comments(slug)).hasSize(1);
    }

    @Test
    void of_many_equal_submissions_at_once_with_keys_of_their_own_one_is_taken() {
        List<Response> answers = Parallel.run(20, number -> post(slug, key + number, body));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409)
                .filteredOn(status -> status == 201).hasSize(1);
        assertThat(Stored.comments(slug)).hasSize(1);
    }

    @Test
    void what_was_thrown_away_may_be_sent_again() {
        for (String status : List.of("trash", "spam")) {
            Response first = post(slug, null, with("comment", "Again " + status));
            Api.decide(Api.json(first).getLong("id"), status);
            Response second = post(slug, null, with("comment", "Again " + status));
            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(Api.json(second).getLong("id")).isNotEqualTo(Api.json(first).getLong("id"));
        }
    }

    @Test
    void both_may_stand_when_the_first_is_restored_after_the_second_was_sent() {
        long first = post(slug, null, body).jsonPath().getLong("id");
        Api.decide(first, "trash");
        post(slug, null, body).then().statusCode(201);
        Api.decide(first, "approved");
        assertThat(Stored.comments(slug)).hasSize(2);
        Problems.expect(post(slug, null, body), 409, "duplicate-comment");
    }

    @Test
    void a_repeat_after_a_decision_still_gets_the_first_comment() {
        Response first = post(slug, key, body);
        Api.decide(Api.json(first).getLong("id"), "trash");
        Response second = post(slug, key, body);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(Api.json(second).getLong("id")).isEqualTo(Api.json(first).getLong("id"));
        assertThat(Api.json(second).getString("status")).isEqualTo("trash");
        assertThat(Stored.comments(slug)).hasSize(1);
    }

    @Test
    void a_key_of_more_than_200_characters_is_refused_and_an_empty_one_is_none() {
        Problems.expectField(post(slug, "k".repeat(201), body), "Idempotency-Key", "too_long");
        assertThat(post(slug, "k".repeat(200), body).statusCode()).isEqualTo(201);
        Problems.expect(post(slug, " ", body), 409, "duplicate-comment");
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static Response post(String slug, String key, Map<String, Object> body) {
        RequestSpecification request = Api.reader(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/articles/" + slug + "/comments");
    }
}
