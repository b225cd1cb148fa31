package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import io.restassured.response.Response;

/** Comments whatever their article: the list, one by its id, and counts. */
@HttpTest
class CommentReadTest {

    @Test
    void the_list_has_approved_comments_of_public_articles_newest_first() {
        String open = Api.openArticle();
        String locked = Api.article(Map.of("password", "open sesame", "comments", Map.of("hold", "none")));
        String archived = Api.openArticle();
        long one = Api.commented(open, Map.of()).getLong("id");
        long two = Api.commented(open, Map.of()).getLong("id");
        Api.decide(Api.commented(open, Map.of()).getLong("id"), "pending");
        Api.commented(archived, Map.of());
        Api.admin().header("If-Match", "*").delete("/articles/" + archived).then().statusCode(204);
        Api.reader(Map.of("name", "R", "email", "r@example.com", "comment", "Behind the lock"))
                .queryParam("password", "open sesame").post("/articles/" + locked + "/comments").then().statusCode(201);

        Response list = Api.reader().queryParam("limit", 100).get("/comments");
        List<Number> ids = Api.json(list).getList("items.id");
        assertThat(ids.subList(0, 2)).extracting(Number::longValue).containsExactly(two, one);
        assertThat(list.asString()).doesNotContain(locked, archived, "Behind the lock");
        List<String> created = Api.json(list).getList("items.createdAt");
        assertThat(created).hasSizeGreaterThan(1);
    }

    @Test
    void n27_the_list_of_a_protected_or_hidden_article_is_empty_like_that_of_none() {
        String locked = Api.article(Map.of("password", "open sesame", "comments", Map.of("hold", "none")));
        Api.reader(Map.of("name", "R", "email", "r@example.com", "comment", "Behind the lock"))
                .queryParam("password", "open sesame").post("/articles/" + locked + "/comments").then().statusCode(201);
        String never = list(Api.unique("never"));
        assertThat(never).isEqualTo("{\"items\":[],\"page\":{\"next\":null,\"previous\":null}}");
        assertThat(list(locked)).isEqualTo(never);
        assertThat(list(Api.article(Map.of("status", "draft")))).isEqualTo(never);
    }

    @Test
    void readers_may_not_ask_for_a_status() {
        for (String status : List.of("pending", "approved", "nonsense")) {
            Problems.expectField(Api.reader().queryParam("status", status).get("/comments"), "status", "unknown");
            Problems.expectField(Api.as(Api.user("editor")).queryParam("status", status).get("/comments"), "status",
                    "unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "007", "1e0", "0", "-1", "+1", "1.0", "0x1", "9223372036854775808", "99999999999999999999",
            "%31%00", "1%20", "%201", "١", "%5B1%5D", "1,2", "null", "true", "a", "%2e%2e", "counts%2f" })
    void n29_what_is_no_plain_number_names_no_comment(String id) {
        Api.commented(Api.openArticle(), Map.of());
        String never = Api.reader().get("/comments/987654321").asString();
        for (var sender : List.of(Api.reader(), Api.admin())) {
            Response answer = sender.urlEncodingEnabled(false).get("/comments/" + id.replace("١", "%D9%A1"));
            Problems.expect(answer, 404, "not-found");
            assertThat(answer.asString()).isEqualTo(never);
        }
    }

    @Test
    void n29_the_number_of_a_comment_with_zeros_before_it_names_none() {
        long id = Api.commented(Api.openArticle(), Map.of()).getLong("id");
        assertThat(Api.reader().get("/comments/" + id).statusCode()).isEqualTo(200);
        Problems.expect(Api.reader().get("/comments/0" + id), 404, "not-found");
        Problems.expect(Api.admin(Map.of("status", "trash")).patch("/comments/0" + id), 404, "not-found");
        Problems.expect(Api.admin().delete("/comments/" + id + "e0"), 404, "not-found");
        assertThat(Api.reader().get("/comments/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void counts_come_in_the_order_asked_and_hidden_articles_count_nothing() {
        String open = Api.openArticle();
        Api.commented(open, Map.of());
        Api.commented(open, Map.of());
        String draft = Api.article(Map.of("status", "draft"));
        String locked = Api.article(Map.of("password", "open sesame", "comments", Map.of("hold", "none")));
        Api.reader(Map.of("name", "R", "email", "r@example.com", "comment", "Behind the lock"))
                .queryParam("password", "open sesame").post("/articles/" + locked + "/comments").then().statusCode(201);
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("never-was", 0);
        expected.put(open, 2);
        expected.put(locked, 0);
        expected.put(draft, 0);
        Response counts = Api.reader().queryParam("articles", String.join(",", expected.keySet()))
                .get("/comments/counts");
        assertThat(counts.asString()).isEqualTo(expected.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":" + one.getValue()).collect(Collectors.joining(",", "{", "}")));
        assertThat(Api.admin().queryParam("articles", draft + "," + locked).get("/comments/counts").statusCode())
                .isEqualTo(200);
    }

    @Test
    void counts_take_a_hundred_names_and_not_one_more() {
        assertThat(counts(100).statusCode()).isEqualTo(200);
        Problems.expectField(counts(101), "articles", "too_many");
        Problems.expectField(Api.reader().get("/comments/counts"), "articles", "required");
        Problems.expectField(Api.reader().get("/comments/counts?articles=a,,b"), "articles", "empty");
        Problems.expectField(Api.reader().get("/comments/counts?articles=a&articles=b"), "articles", "repeated");
        Problems.expectFields(Api.reader().get("/comments/counts?articles=a&status=pending"), "status");
    }

    @Test
    void n31_limits_are_hard() {
        for (String path : List.of("/comments", "/articles/" + Api.openArticle() + "/comments")) {
            for (String limit : List.of("0", "-1", "501", "abc", "1e2", "1.5", "99999999999", "all", "%2B5")) {
                Response answer = Api.reader().urlEncodingEnabled(false).get(path + "?limit=" + limit);
                Problems.expectField(answer, "limit", "out_of_range");
            }
        }
        Problems.expectField(Api.reader().get("/comments?limit=101"), "limit", "out_of_range");
    }

    private static Response counts(int names) {
        return Api.reader().queryParam("articles", IntStream.range(0, names).mapToObj(number -> "a-" + number)
                .collect(Collectors.joining(","))).get("/comments/counts");
    }

    private static String list(String slug) {
        return Api.reader().queryParam("article", slug).get("/comments").then().statusCode(200).extract().asString();
    }
}
