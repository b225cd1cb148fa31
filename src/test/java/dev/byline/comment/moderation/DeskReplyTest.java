package dev.byline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The desk answers comments under a public name. */
@HttpTest
class DeskReplyTest {

    private final Desk desk = new Desk();
    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void a_reply_is_public_at_once_under_the_name_of_the_users_author() {
        String author = Api.author("Ida Editor");
        long authorId = Api.admin().get("/authors/" + author).jsonPath().getLong("id");
        long id = comment(Map.of());
        Response reply = new Desk(Api.user("moderator", authorId)).post("/comments/" + id + "/replies",
                Map.of("comment", "Thank you. <script>x</script><b>Mended.</b>"));
        assertThat(reply.statusCode()).isEqualTo(201);
        JsonPath read = Api.reader().basePath("").get(reply.header("Location")).jsonPath();
        assertThat(read.getString("name")).isEqualTo("Ida Editor");
        assertThat(read.getBoolean("byDesk")).isTrue();
        assertThat(read.getLong("parent")).isEqualTo(id);
        assertThat(read.getString("html")).contains("<b>Mended.</b>").doesNotContain("<script");
        assertThat(desk.actions(Api.json(reply).getLong("id"))).containsExactly("replied");
        assertThat(Api.json(reply).getString("email")).isEmpty();
    }

    @Test
    void without_an_author_it_bears_the_name_of_the_site_and_never_the_login() {
        String login = Api.unique("secretlogin");
        Api.admin(Map.of("name", login, "password", "a-long-password", "role", "moderator")).post("/users");
        long id = comment(Map.of());
        Response reply = new Desk(Api.token(login, "a-long-password")).post("/comments/" + id + "/replies",
                Map.of("comment", "Noted."));
        assertThat(Api.json(reply).getString("name")).isEqualTo("Byline");
        assertThat(Api.reader().get("/articles/" + slug + "/comments").asString()).contains("Noted.")
                .doesNotContain(login);
    }

    @Test
    void a_reply_to_a_held_comment_approves_it_first_in_one_batch() {
        String held = Api.article(Map.of("comments", Map.of("hold", "all")));
        long id = Api.commented(held, Map.of()).getLong("id");
        Response reply = desk.post("/comments/" + id + "/replies", Map.of("comment", "Welcome."));
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
        assertThat(desk.log(id).get(0)).containsEntry("batch", reply.header("Byline-Batch"));
        assertThat(Api.reader().get("/articles/" + held).jsonPath().getInt("comments.count")).isEqualTo(2);
    }

    @Test
    void where_replies_lie_as_deep_as_they_may_it_goes_beside_the_comment() {
        long above = 0;
        long id = comment(Map.of());
        for (int depth = 2; depth <= 5; depth++) {
            above = id;
            id = comment(Map.of("parent", above));
        }
        JsonPath reply = desk.post("/comments/" + id + "/replies", Map.of("comment", "Down here.")).jsonPath();
        assertThat(reply.getInt("depth")).isEqualTo(5);
        assertThat(reply.getLong("parent")).isEqualTo(above);
    }

    @Test
    void the_same_reply_sent_many_times_at_one_moment_stands_there_once() {
        long id = comment(Map.of());
        List<Response> answers = Parallel.run(8, number ->
                desk.post("/comments/" + id + "/replies", Map.of("comment", "Only once.")));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(Api.reader().get("/articles/" + slug).jsonPath().getInt("comments.count")).isEqualTo(2);
    }

    @Test
    void n6_only_the_text_is_taken_and_only_from_moderators() {
        long id = comment(Map.of());
        String path = "/comments/" + id + "/replies";
        Problems.expectFields(desk.post(path, Map.of("comment", " ", "name", "x", "status", "spam")), "comment", "name",
                "status");
        Problems.expectField(desk.post(path, Map.of("comment", "<br>")), "comment", "required");
        Problems.expectField(desk.post(path, Map.of("comment", "c".repeat(65_526))), "comment", "too_long");
        Problems.expect(desk.post("/comments/987654321/replies", Map.of("comment", "x")), 404, "not-found");
        Problems.expect(new Desk(Api.user("editor")).post(path, Map.of("comment", "x")), 403, "forbidden");
        Problems.expect(Api.reader(Map.of("comment", "x")).post(path), 401, "unauthenticated");
        assertThat(Api.reader().get("/articles/" + slug).jsonPath().getInt("comments.count")).isEqualTo(1);
    }

    private long comment(Map<String, ?> fields) {
        return Api.commented(slug, fields).getLong("id");
    }
}
