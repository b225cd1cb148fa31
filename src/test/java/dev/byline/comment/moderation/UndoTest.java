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
import io.restassured.response.Response;

/** A moderator who errs gets everything back as it was, unless something else has happened since. */
@HttpTest
class UndoTest {

    private final Desk desk = new Desk();
    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void a_batch_is_put_back_as_a_whole_also_out_of_the_trash() {
        long parent = comment(Map.of());
        long reply = comment(Map.of("parent", parent));
        long spam = comment(Map.of());
        desk.decide("spam", spam);
        String batch = desk.decide("trash", parent, reply, spam);
        Response undone = desk.undo(batch);
        assertThat(undone.statusCode()).isEqualTo(200);
        assertThat(Api.json(undone).getList("status")).containsExactly("approved", "approved", "spam");
        assertThat(count()).isEqualTo(2);
        assertThat(Api.reader().get("/articles/" + slug + "/comments").jsonPath().getList("items[0].replies.id",
                Long.class)).containsExactly(reply);
        assertThat(desk.log(parent).get(0)).containsEntry("action", "undone").containsEntry("before", "trash")
                .containsEntry("after", "approved").containsEntry("batch", undone.header("Byline-Batch"));
        assertThat(desk.log(parent).get(1)).containsEntry("undone", true).containsEntry("undoable", false);
    }

    @Test
    void what_was_undone_is_not_undone_again() {
        long id = comment(Map.of());
        String batch = desk.decide("trash", id);
        String undo = desk.undo(batch).header("Byline-Batch");
        Problems.expect(desk.undo(batch), 409, "conflict");
        Problems.expect(desk.undo(undo), 409, "conflict");
        Problems.expect(desk.undo("no-such-batch"), 404, "not-found");
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
    }

    @Test
    void what_the_checks_decided_is_not_undone() {
        long id = comment(Map.of());
        Problems.expect(desk.undo((String) desk.log(id).get(0).get("batch")), 409, "conflict");
    }

    @Test
    void an_edit_is_put_back_word_by_word() {
        long id = comment(Map.of("comment", "First <b>words</b>", "website", "https://one.example"));
        Map<String, Object> before = Stored.comment(id);
        String batch = desk.patch(id, Map.of("comment", "Other words", "name", "Somebody", "website", "", "status",
                "spam")).header("Byline-Batch");
        desk.undo(batch).then().statusCode(200);
        assertThat(Stored.comment(id)).containsEntry("status", "approved").containsEntry("text", before.get("text"))
                .containsEntry("html", before.get("html")).containsEntry("name", before.get("name"))
                .containsEntry("website", before.get("website"));
        assertThat(desk.get("/comments/" + id + "/revisions").jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void n34_what_somebody_else_decided_since_is_not_overwritten_and_is_named() {
        long touched = comment(Map.of());
        long other = comment(Map.of());
        String batch = desk.decide("trash", touched, other);
        new Desk().patch(touched, Map.of("status", "spam"));
        Response refused = desk.undo(batch);
        Problems.expect(refused, 409, "conflict");
        assertThat(Api.json(refused).getString("errors[0].message")).contains("comment " + touched)
                .doesNotContain(String.valueOf(other));
        assertThat(Stored.comment(touched)).containsEntry("status", "spam");
        assertThat(Stored.comment(other)).containsEntry("status", "trash");
    }

    @Test
    void what_its_writer_took_back_stays_away() {
        Response sent = Api.comment(slug, Map.of());
        long id = Api.json(sent).getLong("id");
        String batch = desk.decide("spam", id);
        Api.as(Api.json(sent).getString("token")).delete("/comments/" + id).then().statusCode(204);
        Problems.expect(desk.undo(batch), 409, "conflict");
        Problems.expect(desk.patch(id, Map.of("status", "approved")), 409, "conflict");
        assertThat(count()).isZero();
    }

    @Test
    void a_reply_of_the_desk_is_taken_back_and_what_it_approved_waits_again() {
        String held = Api.article(Map.of("comments", Map.of("hold", "all")));
        long id = Api.commented(held, Map.of()).getLong("id");
        Response reply = desk.post("/comments/" + id + "/replies", Map.of("comment", "We have mended it."));
        assertThat(reply.statusCode()).isEqualTo(201);
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
        desk.undo(reply.header("Byline-Batch")).then().statusCode(200);
        assertThat(Stored.comment(id)).containsEntry("status", "pending");
        assertThat(Stored.comment(Api.json(reply).getLong("id"))).containsEntry("status", "trash");
        assertThat(Api.reader().get("/articles/" + held).jsonPath().getInt("comments.count")).isZero();
    }

    @Test
    void two_moderators_who_undo_at_one_moment_undo_once() {
        for (int round = 0; round < 3; round++) {
            long parent = comment(Map.of());
            long reply = comment(Map.of("parent", parent));
            String batch = desk.decide("trash", parent, reply);
            int before = count();
            List<Response> answers = Parallel.run(6, number -> desk.undo(batch));
            assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(count()).isEqualTo(before + 2);
            assertThat(desk.actions(parent)).containsOnlyOnce("undone");
        }
    }

    @Test
    void undoing_and_deciding_at_one_moment_leave_an_exact_count() {
        for (int round = 0; round < 5; round++) {
            String article = Api.openArticle();
            long one = Api.commented(article, Map.of()).getLong("id");
            long other = Api.commented(article, Map.of()).getLong("id");
            String batch = desk.decide("trash", one, other);
            List<Response> answers = Parallel.run(4, number -> number % 2 == 0 ? desk.undo(batch)
                    : desk.patch(number == 1 ? one : other, Map.of("status", "spam")));
            assertThat(answers).extracting(Response::statusCode).allMatch(status -> status == 200 || status == 409);
            long approved = Stored.comments(article).stream()
                    .filter(comment -> comment.get("status").equals("approved")).count();
            assertThat(Api.reader().get("/articles/" + article).jsonPath().getLong("comments.count"))
                    .isEqualTo(approved);
        }
    }

    private long comment(Map<String, ?> fields) {
        return Api.commented(slug, fields).getLong("id");
    }

    private int count() {
        return Api.reader().get("/articles/" + slug).jsonPath().getInt("comments.count");
    }
}
