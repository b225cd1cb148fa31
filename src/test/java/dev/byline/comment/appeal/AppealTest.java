package dev.byline.comment.appeal;

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
import dev.byline.comment.moderation.Desk;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A writer is told why a comment was removed, and may object once. */
@HttpTest
class AppealTest {

    private final Desk desk = new Desk();
    private String slug;
    private long id;
    private String token;

    @BeforeEach
    void comment() {
        slug = Api.openArticle();
        JsonPath sent = Api.commented(slug, Map.of());
        id = sent.getLong("id");
        token = sent.getString("token");
    }

    @Test
    void a_removal_tells_its_reason_to_the_writer_and_to_nobody_else() {
        desk.patch(id, Map.of("status", "trash", "reason", "off-topic", "explanation", "This is about the ferry."));
        Map<String, Object> statement = mine().getMap("statement");
        assertThat(statement).containsEntry("reason", "off-topic").containsEntry("label", "It is not about the article")
                .containsEntry("explanation", "This is about the ferry.").containsEntry("automatic", false)
                .containsEntry("mayAppeal", true).containsEntry("appeal", null);
        assertThat(Stored.comment(id)).containsEntry("statement", statement);
        Problems.expect(Api.reader().get("/comments/" + id), 404, "not-found");
    }

    @Test
    void a_public_comment_that_goes_to_the_trash_without_a_word_still_has_a_statement() {
        desk.delete(id);
        assertThat(mine().getString("statement.reason")).isEqualTo("other");
    }

    @Test
    void what_is_taken_for_spam_without_a_reason_looks_held() {
        desk.patch(id, Map.of("status", "spam"));
        assertThat(mine().getMap("")).containsEntry("status", "pending").doesNotContainKey("statement");
        Problems.expect(appeal(token, "Why?"), 409, "conflict");
    }

    @Test
    void only_a_removal_has_a_reason() {
        Problems.expectFields(desk.patch(id, Map.of("status", "approved", "reason", "spam", "explanation", "x")),
                "reason", "explanation");
        Problems.expectFields(desk.patch(id, Map.of("reason", "spam")), "reason");
        Problems.expectFields(desk.post("/comments/decisions", List.of(Map.of("id", id, "status", "pending", "reason",
                "abuse"))), "[0].reason");
        Problems.expectField(desk.patch(id, Map.of("status", "trash", "explanation", "e".repeat(1001))), "explanation",
                "too_long");
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
    }

    @Test
    void an_appeal_that_is_granted_brings_the_comment_back() {
        desk.patch(id, Map.of("status", "trash", "reason", "abuse"));
        Response appealed = appeal(token, "I meant the boat, not the captain.");
        assertThat(appealed.statusCode()).isEqualTo(201);
        assertThat(Api.json(appealed).getMap("")).containsEntry("mayAppeal", false);
        assertThat(desk.get("/moderation/appeals?limit=100").jsonPath().getList("items.id", Long.class)).contains(id);
        Response answer = desk.post("/moderation/appeals/" + id, Map.of("outcome", "reversed", "answer",
                "You are right."));
        assertThat(Api.json(answer).getString("status")).isEqualTo("approved");
        assertThat(Api.reader().get("/comments/" + id).statusCode()).isEqualTo(200);
        assertThat(mine().getMap("statement.appeal")).containsEntry("outcome", "reversed")
                .containsEntry("answer", "You are right.").containsEntry("text", "I meant the boat, not the captain.");
        assertThat(desk.get("/moderation/appeals?limit=100").jsonPath().getList("items.id", Long.class))
                .doesNotContain(id);
        assertThat(desk.actions(id)).containsExactly("appeal-answered", "decided", "appealed", "decided", "checked");
        desk.undo(answer.header("Byline-Batch")).then().statusCode(200);
        assertThat(mine().getMap("statement.appeal")).containsEntry("outcome", null).containsEntry("answer", null);
        assertThat(Stored.comment(id)).containsEntry("status", "trash");
    }

    @Test
    void an_appeal_that_is_refused_leaves_the_comment_away_and_is_the_last_word() {
        desk.patch(id, Map.of("status", "trash", "reason", "abuse"));
        appeal(token, "Please.");
        Problems.expect(appeal(token, "Please!"), 409, "conflict");
        desk.post("/moderation/appeals/" + id, Map.of("outcome", "upheld")).then().statusCode(200);
        assertThat(mine().getString("statement.appeal.outcome")).isEqualTo("upheld");
        Problems.expect(appeal(token, "Please!!"), 409, "conflict");
        Problems.expect(desk.post("/moderation/appeals/" + id, Map.of("outcome", "reversed")), 409, "conflict");
        assertThat(Stored.comment(id)).containsEntry("status", "trash");
        assertThat(desk.get("/moderation/appeals?state=answered").jsonPath().getList("items.id", Long.class).get(0))
                .isEqualTo(id);
    }

    @Test
    void approving_the_comment_answers_the_appeal_too() {
        desk.patch(id, Map.of("status", "trash", "reason", "abuse"));
        appeal(token, "Please.");
        desk.decide("approved", id);
        assertThat(mine().getString("statement.appeal.outcome")).isEqualTo("reversed");
    }

    @Test
    void a_statement_goes_with_the_removal_that_it_is_about() {
        String batch = desk.patch(id, Map.of("status", "trash", "reason", "abuse")).header("Byline-Batch");
        desk.undo(batch).then().statusCode(200);
        assertThat(mine().getMap("")).doesNotContainKey("statement").containsEntry("status", "approved");
        desk.patch(id, Map.of("status", "trash", "reason", "abuse"));
        String approved = desk.decide("approved", id);
        assertThat(mine().getMap("")).doesNotContainKey("statement");
        desk.undo(approved).then().statusCode(200);
        assertThat(mine().getString("statement.reason")).isEqualTo("abuse");
    }

    @Test
    void an_appeal_in_between_keeps_a_removal_from_being_undone() {
        String batch = desk.patch(id, Map.of("status", "trash", "reason", "abuse")).header("Byline-Batch");
        appeal(token, "Please.");
        Problems.expect(desk.undo(batch), 409, "conflict");
    }

    @Test
    void of_appeals_at_one_moment_one_counts() {
        desk.delete(id);
        List<Response> answers = Parallel.run(8, number -> appeal(token, "Number " + number));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    }

    @Test
    void a_token_of_somebody_else_is_refused_without_saying_why() {
        desk.delete(id);
        String foreign = Api.commented(slug, Map.of()).getString("token");
        String forged = token.substring(0, token.length() - 4) + "AAAA";
        Response refused = appeal(foreign, "Mine!");
        Problems.expect(refused, 403, "ownership-unproven");
        assertThat(appeal(forged, "Mine!").asString()).isEqualTo(refused.asString());
        assertThat(Api.as(foreign).contentType(ContentType.JSON).body(Map.of("text", "x"))
                .post("/comments/987654321/appeal").asString()).isEqualTo(refused.asString());
        Problems.expect(Api.reader(Map.of("text", "x")).post("/comments/" + id + "/appeal"), 401, "unauthenticated");
        Problems.expect(desk.post("/comments/" + id + "/appeal", Map.of("text", "x")), 403, "ownership-unproven");
        assertThat(mine().getBoolean("statement.mayAppeal")).isTrue();
    }

    @Test
    void n6_what_is_no_appeal_or_no_answer_is_refused_by_field() {
        desk.delete(id);
        Problems.expectField(appeal(token, " "), "text", "required");
        Problems.expectField(appeal(token, "t".repeat(2001)), "text", "too_long");
        Problems.expectFields(Api.as(token).contentType(ContentType.JSON).body(Map.of("text", "x", "outcome",
                "reversed")).post("/comments/" + id + "/appeal"), "outcome");
        Problems.expectFields(desk.post("/moderation/appeals/" + id, Map.of("answer", "a".repeat(1001))), "outcome",
                "answer");
        Problems.expect(desk.post("/moderation/appeals/" + id, Map.of("outcome", "upheld")), 409, "conflict");
        Problems.expect(desk.post("/moderation/appeals/987654321", Map.of("outcome", "upheld")), 404, "not-found");
    }

    @Test
    void only_moderators_answer() {
        Problems.expect(Api.as(Api.user("editor")).get("/moderation/appeals"), 403, "forbidden");
        Problems.expect(Api.reader(Map.of("outcome", "upheld")).post("/moderation/appeals/" + id), 401,
                "unauthenticated");
        Problems.expectField(desk.get("/moderation/appeals?state=all"), "state", "unknown_value");
    }

    private JsonPath mine() {
        return Api.json(Api.as(token).get("/comments/" + id).then().statusCode(200));
    }

    private Response appeal(String token, String text) {
        return Api.as(token).contentType(ContentType.JSON).body(Map.of("text", text))
                .post("/comments/" + id + "/appeal");
    }
}
