package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import io.restassured.path.json.JsonPath;

/** Numbers about a discussion, for front ends that show no more than these. */
@HttpTest
class SummaryTest {

    @Test
    void approved_comments_are_counted_by_kind_and_writer() {
        String slug = Api.openArticle();
        String rita = Api.unique("rita") + "@example.com";
        JsonPath first = Api.commented(slug, Map.of("email", rita));
        Api.commented(slug, Map.of("email", rita.toUpperCase(java.util.Locale.ROOT), "parent", first.getLong("id")));
        Api.commented(slug, Map.of());
        JsonPath last = Api.json(Api.admin(Map.of("comment", "We read this.")).post("/comments/" + first.getLong("id")
                + "/replies").then().statusCode(201));
        JsonPath summary = summary(slug);
        assertThat(summary.getMap("")).containsEntry("count", 4).containsEntry("threads", 2)
                .containsEntry("replies", 2).containsEntry("byDesk", 1).containsEntry("writers", 3)
                .containsEntry("oldestAt", first.getString("createdAt"))
                .containsEntry("newestAt", last.getString("createdAt")).hasSize(7);
        assertThat(summary.getInt("count")).isEqualTo(Api.reader().get("/articles/" + slug).jsonPath()
                .getInt("comments.count"));
    }

    @Test
    void what_is_not_approved_does_not_count_and_a_removed_one_with_replies_still_is_a_thread() {
        String slug = Api.openArticle();
        long parent = Api.commented(slug, Map.of()).getLong("id");
        Api.commented(slug, Map.of("parent", parent));
        long spam = Api.commented(slug, Map.of()).getLong("id");
        Api.decide(parent, "trash");
        Api.decide(spam, "spam");
        assertThat(summary(slug).getMap("")).containsEntry("count", 1).containsEntry("threads", 1)
                .containsEntry("replies", 1).containsEntry("writers", 1);
    }

    @Test
    void an_article_without_comments_has_zeros_and_no_times() {
        assertThat(summary(Api.openArticle()).getMap("")).containsEntry("count", 0).containsEntry("writers", 0)
                .containsEntry("newestAt", null).containsEntry("oldestAt", null);
    }

    @Test
    void n26_n27_what_a_reader_may_not_see_has_no_summary() {
        String draft = Api.article(Map.of("status", "draft"));
        Problems.expect(Api.reader().get("/articles/" + draft + "/comments/summary"), 404, "not-found");
        String locked = Api.article(Map.of("password", "sesame"));
        Problems.expect(Api.reader().get("/articles/" + locked + "/comments/summary"), 403, "wrong-password");
        assertThat(Api.reader().get("/articles/" + locked + "/comments/summary?password=sesame").statusCode())
                .isEqualTo(200);
        Problems.expectField(Api.reader().get("/articles/" + locked + "/comments/summary?status=spam"), "status",
                "unknown");
    }

    private static JsonPath summary(String slug) {
        return Api.json(Api.reader().get("/articles/" + slug + "/comments/summary").then().statusCode(200));
    }
}
