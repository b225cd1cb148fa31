package dev.byline.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import io.restassured.response.Response;

/** Who decided what, when, and under which rules. */
@HttpTest
class ModerationLogTest {

    private final Desk desk = new Desk();
    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void a_submission_is_logged_with_what_the_checks_found() {
        String held = Api.article(Map.of("comments", Map.of("hold", "all")));
        long id = Api.commented(held, Map.of()).getLong("id");
        assertThat(desk.log(id)).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("actor", "checks").containsEntry("action", "checked")
                    .containsEntry("before", null).containsEntry("after", "pending").containsEntry("article", held)
                    .containsEntry("undoable", false);
            assertThat((String) entry.get("note")).contains("hold-all");
            assertThat((Integer) entry.get("rulesVersion")).isNotNegative();
        });
    }

    @Test
    void every_decision_of_the_desk_is_logged_with_its_name_and_both_statuses() {
        long id = comment();
        String name = Api.unique("chief");
        Api.admin(Map.of("name", name, "password", "a-long-password", "role", "moderator")).post("/users")
                .then().statusCode(201);
        Desk chief = new Desk(Api.token(name, "a-long-password"));
        chief.patch(id, Map.of("status", "spam"));
        chief.decide("approved", id);
        chief.delete(id);
        assertThat(desk.log(id)).extracting(entry -> List.of(entry.get("actor"), entry.get("action"),
                String.valueOf(entry.get("before")), entry.get("after"))).containsExactly(
                        List.of(name, "decided", "approved", "trash"), List.of(name, "decided", "spam", "approved"),
                        List.of(name, "decided", "approved", "spam"), List.of("checks", "checked", "null", "approved"));
    }

    @Test
    void what_changes_nothing_is_not_logged() {
        long id = comment();
        desk.patch(id, Map.of("status", "approved"));
        desk.patch(id, Map.of("name", "Rita Reader"));
        assertThat(desk.actions(id)).containsExactly("checked");
    }

    @Test
    void what_was_decided_at_once_has_one_batch_and_the_answer_names_it() {
        long one = comment();
        long other = comment();
        String batch = desk.decide("trash", one, other);
        assertThat(desk.log(one).get(0)).containsEntry("batch", batch).containsEntry("undoable", true);
        assertThat(desk.log(other).get(0)).containsEntry("batch", batch);
        assertThat(desk.patch(one, Map.of("status", "approved")).header("Byline-Batch")).isNotEqualTo(batch)
                .isEqualTo(desk.log(one).get(0).get("batch"));
        assertThat(desk.delete(one).header("Byline-Batch")).isEqualTo(desk.log(one).get(0).get("batch"));
    }

    @Test
    void the_log_is_filtered_and_paged_in_both_directions() {
        long id = comment();
        for (String status : List.of("spam", "approved", "trash")) {
            desk.patch(id, Map.of("status", status));
        }
        String path = "/moderation/log?limit=2&article=" + slug;
        Response first = desk.get(path);
        Response second = desk.get(path + "&after=" + Api.json(first).getString("page.next"));
        Response back = desk.get(path + "&after=" + Api.json(second).getString("page.previous"));
        assertThat(Api.json(first).getList("items.after")).containsExactly("trash", "approved");
        assertThat(Api.json(second).getList("items.action")).containsExactly("decided", "checked");
        assertThat(Api.json(back).getList("items")).isEqualTo(Api.json(first).getList("items"));
        assertThat(Api.json(second).getString("page.next")).isNull();
        assertThat(desk.get(path + "&actor=checks").jsonPath().getList("items.action")).containsExactly("checked");
        assertThat(desk.get(path + "&action=decided&comment=" + id).jsonPath().getList("items")).hasSize(2);
        assertThat(desk.get("/moderation/log?article=" + Api.unique("nothing")).jsonPath().getList("items")).isEmpty();
        Problems.expectFields(desk.get("/moderation/log?comment=007&action=nonsense&by=me"), "comment", "action", "by");
    }

    @Test
    void n39_the_log_holds_no_address_no_text_and_no_token() {
        String email = Api.unique("needle") + "@private.example";
        Response sent = Api.comment(slug, Map.of("email", email, "comment", "needle-text of the comment"));
        long id = Api.json(sent).getLong("id");
        desk.patch(id, Map.of("comment", "needle-text mended", "status", "trash", "reason", "abuse", "explanation",
                "needle-text is what I object to"));
        desk.post("/moderation/blocks", Map.of("comment", id, "by", List.of("email"))).then().statusCode(201);
        assertThat(desk.actions(id)).contains("blocked", "edited", "decided");
        assertThat(desk.get("/moderation/log?limit=100").asString()).doesNotContain(email, "needle", "private.example",
                "127.0.0.1", Api.json(sent).getString("token"));
    }

    @Test
    void only_moderators_read_the_log() {
        for (String role : List.of("author", "editor")) {
            Problems.expect(Api.as(Api.user(role)).get("/moderation/log"), 403, "forbidden");
        }
        Problems.expect(Api.reader().get("/moderation/log"), 401, "unauthenticated");
        Problems.expect(Api.reader().post("/moderation/log/x/undo"), 401, "unauthenticated");
    }

    private long comment() {
        return Api.commented(slug, Map.of()).getLong("id");
    }
}
