package dev.byline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Statements;
import dev.byline.Stored;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** What the desk sees of comments, and how it finds those that need it. */
@HttpTest
class DeskQueueTest {

    @Inject
    Statements counted;

    private final Desk desk = new Desk();
    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void comments_are_found_by_the_rule_that_spoke_against_them() {
        String held = Api.article(Map.of("comments", Map.of("hold", "all")));
        long id = Api.commented(held, Map.of()).getLong("id");
        String path = "/comments?status=pending&article=" + held;
        assertThat(ids(path + "&rule=hold-all")).containsExactly(id);
        assertThat(ids(path + "&rule=" + Api.unique("rule"))).isEmpty();
        desk.decide("approved", id);
        assertThat(ids("/comments?rule=hold-all&article=" + held)).containsExactly(id);
    }

    @Test
    void reported_and_appealed_comments_are_found_whatever_their_status() {
        JsonPath removed = Api.commented(slug, Map.of());
        long reported = Api.commented(slug, Map.of()).getLong("id");
        Map<String, Integer> before = desk.get("/moderation/waiting").jsonPath().getMap("");
        Api.reader(Map.of("reason", "abuse")).post("/comments/" + reported + "/reports").then().statusCode(202);
        desk.delete(removed.getLong("id"));
        Api.as(removed.getString("token")).contentType("application/json").body(Map.of("text", "Please."))
                .post("/comments/" + removed.getLong("id") + "/appeal").then().statusCode(201);
        assertThat(ids("/comments?reported=true&article=" + slug)).containsExactly(reported);
        assertThat(ids("/comments?appealed=true&article=" + slug)).containsExactly(removed.getLong("id"));
        Map<String, Integer> after = desk.get("/moderation/waiting").jsonPath().getMap("");
        assertThat(after).containsEntry("reported", before.get("reported") + 1)
                .containsEntry("appealed", before.get("appealed") + 1).containsEntry("pending", before.get("pending"));
        desk.decide("spam", reported);
        assertThat(ids("/comments?reported=true&article=" + slug)).isEmpty();
    }

    @Test
    void the_queue_is_read_from_either_end() {
        List<Long> ids = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            ids.add(Api.commented(slug, Map.of()).getLong("id"));
        }
        String path = "/comments?limit=2&order=oldest&article=" + slug;
        Response first = desk.get(path);
        assertThat(Api.json(first).getList("items.id", Long.class)).isEqualTo(ids.subList(0, 2));
        assertThat(ids(path + "&after=" + Api.json(first).getString("page.next"))).isEqualTo(ids.subList(2, 3));
        assertThat(ids("/comments?limit=1&article=" + slug)).isEqualTo(ids.subList(2, 3));
    }

    @Test
    void a_comment_comes_with_what_else_its_writer_has_sent() {
        String email = Api.unique("rita") + "@example.com";
        long id = Api.commented(slug, Map.of("email", email)).getLong("id");
        long spam = Api.commented(slug, Map.of("email", email)).getLong("id");
        desk.decide("spam", spam);
        Map<String, Object> seen = Stored.comment(id);
        assertThat(seen).containsEntry("writer", Map.of("approved", 1, "pending", 0, "spam", 1, "trash", 0))
                .containsEntry("withdrawn", false).containsEntry("emailProven", false)
                .containsEntry("reports", Map.of("count", 0, "reasons", Map.of())).containsEntry("statement", null)
                .containsEntry("editedAt", null);
        desk.patch(id, Map.of("comment", "Mended."));
        assertThat(Stored.comment(id).get("editedAt")).isNotNull();
    }

    @Test
    void n24_what_only_moderators_may_filter_by_does_not_exist_for_others() {
        for (String name : List.of("status", "rule", "reported", "appealed", "nothing")) {
            Problems.expectField(Api.reader().get("/comments?" + name + "=true"), name, "unknown");
            Problems.expectField(Api.as(Api.user("editor")).get("/comments?" + name + "=true"), name, "unknown");
        }
        Problems.expectField(desk.get("/comments?status=spam&reported=true"), "reported", "not_allowed");
        Problems.expectField(desk.get("/comments?appealed=true&reported=true"), "reported", "not_allowed");
        Problems.expectField(desk.get("/comments?reported=yes"), "reported", "unknown_value");
        Problems.expect(Api.as(Api.user("author")).get("/moderation/waiting"), 403, "forbidden");
        Problems.expect(Api.reader().get("/moderation/waiting"), 401, "unauthenticated");
    }

    @Test
    void a_page_of_comments_of_many_writers_takes_as_few_statements_as_one_of_few() {
        for (int number = 0; number < 30; number++) {
            long id = Api.commented(slug, Map.of()).getLong("id");
            Api.reader(Map.of("reason", "abuse")).post("/comments/" + id + "/reports").then().statusCode(202);
        }
        long one = statements("/comments?limit=1&article=" + slug, 1);
        assertThat(statements("/comments?limit=100&article=" + slug, 30)).isEqualTo(one).isLessThanOrEqualTo(9);
        assertThat(statements("/moderation/log?limit=100&article=" + slug, 30)).isLessThanOrEqualTo(5);
    }

    private List<Long> ids(String path) {
        return desk.get(path).then().statusCode(200).extract().jsonPath().getList("items.id", Long.class);
    }

    private long statements(String path, int items) {
        return counted.least(time -> assertThat(desk.get(path).jsonPath().getList("items")).hasSize(items)).statements();
    }
}
