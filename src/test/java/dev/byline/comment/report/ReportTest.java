package dev.byline.comment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Problems;
import dev.byline.Stored;
import dev.byline.comment.moderation.Desk;
import dev.byline.comment.moderation.Reason;
import dev.byline.http.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** Readers report comments without an account. In these tests three reports hold a comment. */
@HttpTest
class ReportTest {

    @Inject
    ReportService service;

    @Inject
    CommentReportRepository reports;

    private final Desk desk = new Desk();
    private String slug;
    private long id;

    @BeforeEach
    void comment() {
        slug = Api.openArticle();
        id = Api.commented(slug, Map.of()).getLong("id");
    }

    @Test
    void a_report_reaches_the_desk_with_reason_and_detail() {
        Response answer = report(id, Map.of("reason", "personal-data", "detail", "That is my address."));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Api.json(answer).getString("thanks")).startsWith("Thank you");
        assertThat(Stored.comment(id)).extracting("reports").isEqualTo(Map.of("count", 1, "reasons",
                Map.of("personal-data", 1)));
        Map<String, Object> report = desk.get("/comments/" + id + "/reports").jsonPath().getMap("items[0]");
        assertThat(report).containsEntry("detail", "That is my address.").containsEntry("settled", false)
                .containsOnlyKeys("id", "reason", "detail", "settled", "createdAt");
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
    }

    @Test
    void the_reasons_to_choose_from_are_said_in_words() {
        List<Map<String, String>> reasons = Api.reader().get("/comments/report-reasons").jsonPath().getList("");
        assertThat(reasons).hasSize(Reason.values().length).allSatisfy(reason ->
                assertThat(reason.get("label")).isNotBlank());
        assertThat(reasons).extracting(reason -> reason.get("reason")).contains("spam", "off-topic", "other");
    }

    @Test
    void n22_the_same_visitor_counts_once_whatever_the_reason_and_is_not_told() {
        Response first = report(id, Map.of("reason", "abuse"));
        Response second = report(id, Map.of("reason", "spam", "detail", "again"));
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void n22_n7_a_hundred_reports_at_one_moment_count_once() {
        List<Response> answers = Parallel.run(20, number -> report(id, Map.of("reason", "abuse")));
        assertThat(answers).extracting(Response::statusCode).containsOnly(202);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void n17_n22_a_forged_address_makes_no_second_visitor() {
        for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "X-HTTP-Method-Override")) {
            Api.reader(Map.of("reason", "abuse")).header(header, "198.51.100.7").post("/comments/" + id + "/reports")
                    .then().statusCode(202);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void n22_what_the_public_cannot_read_cannot_be_reported() {
        Response never = report(987654321, Map.of("reason", "abuse"));
        Problems.expect(never, 404, "not-found");
        for (String status : List.of("pending", "spam", "trash")) {
            Api.decide(id, status);
            assertThat(report(id, Map.of("reason", "abuse")).asString()).isEqualTo(never.asString());
        }
        Api.decide(id, "approved");
        String etag = Api.etag("/articles/" + slug);
        Api.admin(Map.of("status", "draft")).header("If-Match", etag).patch("/articles/" + slug).then().statusCode(200);
        Problems.expect(report(id, Map.of("reason", "abuse")), 404, "not-found");
        String locked = Api.article(Map.of("password", "sesame", "comments", Map.of("hold", "none")));
        long hidden = Api.reader(Map.of("name", "R", "email", "r@example.com", "comment", "x"))
                .post("/articles/" + locked + "/comments?password=sesame").jsonPath().getLong("id");
        Problems.expect(report(hidden, Map.of("reason", "abuse")), 404, "not-found");
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1", "0", "007", "1e0", "99999999999999999999", "x", "1%00" })
    void n22_n29_an_id_that_is_none_is_not_there(String id) {
        Response answer = Api.reader(Map.of("reason", "abuse")).urlEncodingEnabled(false)
                .post("/comments/" + id + "/reports");
        assertThat(answer.statusCode()).isIn(400, 404);
        Problems.check(answer.statusCode(), answer.contentType(), answer.asString());
    }

    @Test
    void n6_what_is_no_report_is_refused_by_field() {
        Problems.expectField(report(id, Map.of()), "reason", "required");
        Problems.expectFields(report(id, Map.of("reason", "dislike", "detail", "d".repeat(1001), "settled", true,
                "comment_id", 1)), "reason", "detail", "settled", "comment_id");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("reason", null);
        Problems.expectField(report(id, nothing), "reason", "required");
        assertThat(count()).isZero();
    }

    @Test
    void a_page_elsewhere_cannot_report() {
        Problems.expect(Api.reader(Map.of("reason", "abuse")).header("Referer", "https://elsewhere.example/page")
                .post("/comments/" + id + "/reports"), 403, "origin-refused");
        assertThat(count()).isZero();
    }

    @Test
    void a_decision_settles_what_was_reported_and_undoing_it_opens_the_reports_again() {
        report(id, Map.of("reason", "abuse"));
        String batch = desk.decide("approved", id);
        assertThat(count()).isZero();
        assertThat(desk.log(id).get(0)).containsEntry("action", "reports-settled")
                .containsEntry("note", "1 report dismissed");
        desk.undo(batch).then().statusCode(200);
        assertThat(count()).isEqualTo(1);
        desk.patch(id, Map.of("status", "pending"));
        assertThat(count()).isEqualTo(1);
        desk.decide("trash", id);
        assertThat(count()).isZero();
        assertThat(desk.log(id).get(0)).containsEntry("note", "1 report upheld");
    }

    @Test
    void as_many_reports_as_the_site_says_let_a_comment_wait() {
        for (String address : List.of("198.51.100.1", "198.51.100.2", "203.0.113.9")) {
            service.report(id, new ReportDraft(Reason.ABUSE, null), address);
        }
        // Two of them share a network.
        assertThat(Stored.comment(id)).containsEntry("status", "approved");
        service.report(id, new ReportDraft(Reason.SPAM, null), "2001:db8::1");
        assertThat(Stored.comment(id)).containsEntry("status", "pending");
        assertThat(desk.log(id).get(0)).containsEntry("action", "held").containsEntry("actor", "checks")
                .containsEntry("note", "3 reports").containsEntry("after", "pending");
        assertThat(Api.reader().get("/articles/" + slug).jsonPath().getInt("comments.count")).isZero();
        assertThatThrownBy(() -> service.report(id, new ReportDraft(Reason.SPAM, null), "192.0.2.1"))
                .isInstanceOf(Problem.class);
        desk.decide("approved", id);
        service.report(id, new ReportDraft(Reason.SPAM, null), "198.51.100.1");
        assertThat(count()).as("who was dismissed cannot come again").isZero();
    }

    @Test
    void who_reported_is_forgotten_after_some_days() {
        report(id, Map.of("reason", "abuse"));
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(reports.find("commentId", id).firstResult().reporterHash).isNotNull();
            reports.forgetReporters(Instant.now().plusSeconds(1));
        });
        QuarkusTransaction.requiringNew().run(() ->
                assertThat(reports.find("commentId", id).firstResult().reporterHash).isNull());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void only_moderators_read_reports() {
        String path = "/comments/" + id + "/reports";
        Problems.expect(Api.as(Api.user("editor")).get(path), 403, "forbidden");
        Problems.expect(Api.reader().get(path), 401, "unauthenticated");
    }

    private static Response report(long id, Map<String, ?> report) {
        return Api.reader(report).post("/comments/" + id + "/reports");
    }

    private int count() {
        return Api.admin().get("/comments/" + id).jsonPath().getInt("reports.count");
    }
}
