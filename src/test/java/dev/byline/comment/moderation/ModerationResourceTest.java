package dev.byline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@HttpTest
class ModerationResourceTest {

    private String slug;
    private String moderator;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
        moderator = Api.user("moderator");
    }

    @Test
    void moderators_list_comments_by_status_newest_first() {
        List<Long> ids = new ArrayList<>();
        for (String status : Stored.STATUSES) {
            for (int number = 0; number < 2; number++) {
                long id = comment();
                Api.decide(id, status);
                ids.add(id);
            }
        }
        for (int index = 0; index < 4; index++) {
            Response list = Api.as(moderator).queryParam("status", Stored.STATUSES.get(index)).queryParam("article",
                    slug)
                    .get("/comments");
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(Api.json(list).getList("items.id", Long.class))
                    .containsExactly(ids.get(2 * index + 1), ids.get(2 * index));
            assertThat(Api.json(list).getList("items.status")).containsOnly(Stored.STATUSES.get(index));
        }
        assertThat(Api.as(moderator).queryParam("status", "approved").queryParam("limit", 1).get("/comments")
                .jsonPath().getList("items.id", Long.class)).containsExactly(ids.get(3));
    }

    @Test
    void the_queue_of_all_articles_is_paged_in_both_directions() {
        for (int number = 0; number < 3; number++) {
            Api.decide(comment(), "spam");
        }
        Response first = Api.as(moderator).get("/comments?status=spam&limit=2");
        Response second = Api.as(moderator).get("/comments?status=spam&limit=2&after=" + Api.json(first)
                .getString("page.next"));
        Response back = Api.as(moderator).get("/comments?status=spam&limit=2&after=" + Api.json(second)
                .getString("page.previous"));
        assertThat(Api.json(back).getList("items")).isEqualTo(Api.json(first).getList("items"));
        Problems.expectField(Api.as(moderator).get("/comments?status=trash&after=" + Api.json(first)
                .getString("page.next")),
                "after", "invalid_cursor");
        Problems.expectField(Api.as(moderator).get("/comments?status=nonsense"), "status", "unknown_value");
    }

    @Test
    void only_moderators_see_what_is_private() {
        Response sent = Api.comment(slug, Map.of("email", "private@example.com"));
        String path = sent.header("Location");
        assertThat(Api.as(moderator).basePath("").get(path).jsonPath().getMap("")).containsEntry("email",
                "private@example.com")
                .containsEntry("networkAddress", "127.0.0.1").containsKeys("userAgent", "findings", "text", "version");
        for (RequestSpecification other : List.of(Api.reader(), Api.as(Api.user("editor")), Api.as(Api.user("author")),
                Api.as(Api.json(sent).getString("token")))) {
            Response read = other.basePath("").get(path);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(Api.json(read).getMap("")).doesNotContainKeys("email", "networkAddress", "userAgent",
                    "findings", "version");
            assertThat(read.asString()).doesNotContain("private@example.com", "127.0.0.1");
        }
    }

    @Test
    void a_comment_goes_from_any_status_to_any_other() {
        long id = comment();
        for (String from : Stored.STATUSES) {
            for (String to : Stored.STATUSES) {
                Api.decide(id, from);
                Response answer = patch(moderator, id, Map.of("status", to));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Api.json(answer).getString("status")).isEqualTo(to);
                assertThat(Api.reader().get("/comments/" + id).statusCode()).isEqualTo(to.equals("approved") ? 200
                        : 404);
                assertThat(count()).isEqualTo(to.equals("approved") ? 1 : 0);
            }
        }
    }

    @Test
    void delete_throws_away_and_approving_restores() {
        long id = comment();
        assertThat(Api.as(moderator).delete("/comments/" + id).statusCode()).isEqualTo(204);
        assertThat(Api.as(moderator).delete("/comments/" + id).statusCode()).isEqualTo(204);
        assertThat(Stored.comment(id)).containsEntry("status", "trash");
        Problems.expect(Api.reader().get("/comments/" + id), 404, "not-found");
        patch(moderator, id, Map.of("status", "approved")).then().statusCode(200);
        assertThat(Api.reader().get("/comments/" + id).statusCode()).isEqualTo(200);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void an_edit_is_sanitised_like_a_submission_and_keeps_what_it_does_not_name() {
        long id = Api.commented(slug, Map.of("website", "zed.example")).getLong("id");
        Response answer = patch(moderator, id, Map.of("comment", "New <script>x</script> <b>text</b>", "name",
                "<i>Rosa</i>"));
        assertThat(Api.json(answer).getString("html")).contains("<b>text</b>").doesNotContain("<script");
        assertThat(Api.json(answer).getString("name")).isEqualTo("Rosa");
        Response read = Api.reader().get("/comments/" + id);
        assertThat(Api.json(read).getString("html")).isEqualTo(Api.json(answer).getString("html"));
        assertThat(Api.json(read).getString("website")).isEqualTo("https://zed.example");
        assertThat(patch(moderator, id, Map.of("website", "")).jsonPath().getString("website")).isNull();
    }

    @Test
    void an_edit_that_leaves_nothing_or_too_much_is_refused_and_changes_nothing() {
        long id = comment();
        Map<String, Object> before = Stored.comment(id);
        Problems.expectFields(patch(moderator, id, Map.of("comment", "<br>", "name", "<b></b>", "website",
                "javascript:x")),
                "comment", "name", "website");
        Problems.expectField(patch(moderator, id, Map.of("comment", "c".repeat(65_526))), "comment", "too_long");
        Problems.expectField(patch(moderator, id, Map.of("name", "n".repeat(246))), "name", "too_long");
        Problems.expectField(patch(moderator, id, Map.of("status", "deleted")), "status", "invalid_type");
        for (String field : List.of("email", "id", "articleId", "parent", "byDesk", "userId", "version", "html",
                "networkAddress")) {
            Problems.expectField(patch(moderator, id, Map.of(field, "x")), field, "unknown");
        }
        assertThat(Stored.comment(id)).isEqualTo(before);
    }

    @Test
    void n34_a_stale_tag_is_refused_where_it_is_sent() {
        long id = comment();
        String tag = Api.as(moderator).get("/comments/" + id).header("ETag");
        assertThat(tag).matches("\"\\d+\"");
        Response first = Api.as(moderator).header("If-Match", tag).contentType(ContentType.JSON)
                .body(Map.of("name", "Rosa")).patch("/comments/" + id);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(tag).isEqualTo(Api.admin().get("/comments/" + id).header("ETag"));
        Problems.expect(Api.as(moderator).header("If-Match", tag).contentType(ContentType.JSON)
                .body(Map.of("name", "Rita")).patch("/comments/" + id), 412, "precondition-failed");
        Problems.expect(Api.as(moderator).header("If-Match", tag).delete("/comments/" + id), 412,
                "precondition-failed");
        assertThat(Stored.comment(id)).containsEntry("name", "Rosa").containsEntry("status", "approved");
    }

    @ParameterizedTest
    @ValueSource(strings = { "author", "editor" })
    void who_writes_articles_does_not_moderate(String role) {
        long id = comment();
        String token = Api.user(role);
        Problems.expect(patch(token, id, Map.of("status", "trash")), 403, "forbidden");
        Problems.expect(Api.as(token).delete("/comments/" + id), 403, "forbidden");
        Problems.expect(decide(token, List.of(Map.of("id", id, "status", "trash"))), 403, "forbidden");
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
    }

    @Test
    void readers_and_foreign_writers_do_not_moderate() {
        long id = comment();
        String foreign = Api.commented(slug, Map.of()).getString("token");
        Response answer = Api.reader(Map.of("status", "trash")).patch("/comments/" + id);
        Problems.expect(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        Problems.expect(patch(foreign, id, Map.of("status", "trash")), 403, "ownership-unproven");
        Problems.expect(Api.reader().delete("/comments/" + id), 401, "unauthenticated");
        Problems.expect(Api.reader(List.of(Map.of("id", id, "status", "trash"))).post("/comments/decisions"), 401,
                "unauthenticated");
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
    }

    @Test
    void many_decisions_at_once_are_all_made() {
        List<Long> ids = LongStream.range(0, 5).map(number -> comment()).boxed().toList();
        Response answer = decide(moderator, ids.stream().map(id -> Map.of("id", id, "status", "trash")).toList());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).getList("status")).hasSize(5).containsOnly("trash");
        assertThat(count()).isZero();
    }

    @Test
    void many_decisions_at_once_are_all_made_or_none() {
        long id = comment();
        Response unknown = decide(moderator, List.of(Map.of("id", id, "status", "trash"), Map.of("id", 987654321,
                "status", "trash")));
        Problems.expectField(unknown, "[1].id", "not_found");
        Response wrong = decide(moderator, List.of(Map.of("id", id, "status", "trash"), Map.of("id", "x"),
                Map.of("status", "gone")));
        Problems.expectFields(wrong, "[1].id", "[1].status", "[2].id", "[2].status");
        for (Object body : List.of(List.of(), Map.of("id", id, "status", "trash"),
                Collections.nCopies(501, Map.of("id", id, "status", "trash")))) {
            Problems.expect(decide(moderator, body), 400, "invalid-request");
        }
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
        assertThat(count()).isEqualTo(1);
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
