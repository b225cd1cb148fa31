package dev.byline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Stored;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Several moderators, or a moderator and a reader, act on one discussion at one moment. */
@HttpTest
class DecisionsAtOnceTest {

    private String slug;
    private String moderator;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
        moderator = Api.user("moderator");
    }

    @Test
    void contrary_decisions_at_one_moment_leave_an_exact_count() {
        long id = comment();
        List<Response> answers = Parallel.run(12, number -> patch(moderator, id,
                Map.of("status", number % 2 == 0 ? "trash" : "approved")));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(count()).isEqualTo(Stored.comment(id).get("status").equals("approved") ? 1 : 0);
    }

    @Test
    void a_place_goes_even_if_its_last_replies_are_thrown_away_at_one_moment() {
        for (int round = 0; round < 5; round++) {
            String article = Api.openArticle();
            long parent = Api.commented(article, Map.of()).getLong("id");
            List<Long> replies = LongStream.range(0, 6)
                    .map(number -> Api.commented(article, Map.of("parent", parent)).getLong("id")).boxed().toList();
            Api.decide(parent, "trash");
            List<Response> answers = Parallel.run(6, number -> patch(moderator, replies.get(number), Map.of("status",
                    "spam")));
            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            assertThat(Api.reader().get("/articles/" + article + "/comments").jsonPath().getList("items")).isEmpty();
        }
    }

    @Test
    void decisions_in_bulk_and_one_by_one_at_one_moment_do_not_block_each_other() {
        long parent = comment();
        List<Long> replies = LongStream.range(0, 4)
                .map(number -> Api.commented(slug, Map.of("parent", parent)).getLong("id")).boxed().toList();
        List<Response> answers = Parallel.run(12, number -> {
            String status = number % 3 == 0 ? "trash" : "approved";
            List<Long> all = new ArrayList<>(replies);
            all.add(parent);
            return number % 2 == 0 ? patch(moderator, all.get(number % 5), Map.of("status", status))
                    : decide(moderator, all.stream().map(id -> Map.of("id", id, "status", status)).toList());
        });
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(count()).isEqualTo((int) Stored.comments(slug).stream()
                .filter(comment -> comment.get("status").equals("approved")).count());
    }

    @Test
    void a_reply_that_comes_while_its_parent_is_removed_hangs_below_the_place_of_it() {
        for (int round = 0; round < 10; round++) {
            long parent = comment();
            Parallel.run(4, number -> number == 0 ? patch(moderator, parent, Map.of("status", "trash"))
                    : Api.comment(slug, Map.of("parent", parent)));
        }
        List<Number> flat = Api.reader().get("/articles/" + slug + "/comments?shape=flat&limit=500").jsonPath()
                .getList("items.id");
        List<Number> tree = new ArrayList<>();
        List<Map<String, Object>> roots = Api.reader().get("/articles/" + slug + "/comments").jsonPath()
                .getList("items");
        roots.forEach(root -> collect(root, tree));
        assertThat(tree).containsExactlyInAnyOrderElementsOf(flat);
    }

    @SuppressWarnings("unchecked")
    private static void collect(Map<String, Object> branch, List<Number> ids) {
        ids.add((Number) branch.get("id"));
        ((List<Map<String, Object>>) branch.get("replies")).forEach(reply -> collect(reply, ids));
    }

    private long comment() {
        return Api.commented(slug, Map.of()).getLong("id");
    }

    private int count() {
        return Api.reader().get("/articles/" + slug).jsonPath().getInt("comments.count");
    }

    private static Response patch(String token, long id, Map<String, ?> change) {
        return Api.as(token).contentType(ContentType.JSON).body(change).patch("/comments/" + id);
    }

    private static Response decide(String token, Object decisions) {
        return Api.as(token).contentType(ContentType.JSON).body(decisions).post("/comments/decisions");
    }
}
