package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import io.restassured.response.Response;

/** Reporting a comment without JavaScript. */
@HttpTest
class ReportPageTest {

    private String slug;
    private long id;
    private String path;

    @BeforeEach
    void comment() {
        slug = Api.openArticle();
        id = Api.commented(slug, Map.of("name", "Rude <Rita>", "comment", "You <b>fool</b>")).getLong("id");
        path = "/comments/" + id + "/report";
    }

    @Test
    void the_link_below_a_comment_leads_to_a_form_that_quotes_it() {
        assertThat(Reading.page("/articles/" + slug).select("#comment-" + id + " a.report").attr("href"))
                .isEqualTo(path);
        Document page = Reading.page(path);
        assertThat(page.select(".quoted .said").html()).contains("<b>fool</b>");
        assertThat(page.select("input[type=radio][name=reason]")).hasSize(6);
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.select("form[method=post]").attr("action")).isEqualTo(path);
    }

    @Test
    void a_report_is_answered_with_thanks_and_the_way_back() {
        Response sent = send(path, Map.of("reason", "abuse", "detail", "Look at that."));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(path + "/thanks");
        assertThat(Reading.page(path + "/thanks").select("main a").attr("href"))
                .isEqualTo("/articles/" + slug + "#comment-" + id);
        assertThat(Api.admin().get("/comments/" + id).jsonPath().getInt("reports.count")).isEqualTo(1);
        assertThat(send("/api/v1/comments/" + id + "/reports", Map.of("reason", "spam")).header("Location"))
                .isEqualTo(path + "/thanks");
        Api.decide(id, "trash");
        assertThat(Reading.page(path + "/thanks").select("main a").attr("href")).isEqualTo("/");
    }

    @Test
    void a_form_without_a_reason_comes_back_with_what_was_typed() {
        Response refused = send(path, Map.of("detail", "\"><script>alert(1)</script>", "status", "trash"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Reading.parsed(refused);
        assertThat(page.select("#errors a").attr("href")).isEqualTo("#reason");
        assertThat(page.select("#detail").first().wholeText()).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.select("script")).isEmpty();
        Document tooLong = Reading.parsed(send(path, Map.of("reason", "spam", "detail", "d".repeat(1001))));
        assertThat(tooLong.select("#detail").attr("aria-invalid")).isEqualTo("true");
        assertThat(tooLong.select("input[value=spam]").hasAttr("checked")).isTrue();
        assertThat(Api.admin().get("/comments/" + id).jsonPath().getInt("reports.count")).isZero();
    }

    @Test
    void n22_what_the_public_cannot_read_has_no_page_to_report_it() {
        Api.decide(id, "pending");
        for (String each : List.of(path, "/comments/987654321/report", "/comments/-1/report")) {
            assertThat(Reading.browser().get(each).statusCode()).as(each).isEqualTo(404);
        }
        assertThat(send(path, Map.of("reason", "abuse")).statusCode()).isEqualTo(404);
        Problems.expect(Api.reader().contentType("application/x-www-form-urlencoded").formParam("reason", "abuse")
                .post("/comments/" + id + "/reports"), 404, "not-found");
    }

    private static Response send(String path, Map<String, String> form) {
        return Reading.browser().urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(form).post(path);
    }
}
