package dev.byline.desk;

import static dev.byline.Api.article;
import static dev.byline.Api.commented;
import static dev.byline.Api.decide;
import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Statements;
import jakarta.inject.Inject;

@HttpTest
class QueueTest {

    @Inject
    Statements counted;

    @Test
    void the_queue_shows_what_waits_with_its_article_writer_findings_and_context() {
        String slug = article(Map.of("title", "Harbour & <Sea>"));
        long parent = commented(slug, Map.of("name", "Petra Parent", "comment", "What stands above")).getLong("id");
        decide(parent, "approved");
        String email = unique("kim") + "@example.com";
        long id = commented(slug, Map.of("name", "Kim Known", "email", email, "website", "https://kim.example",
                "comment", "See <b>this</b> https://a.example and https://b.example", "parent", parent)).getLong("id");
        decide(commented(slug, Map.of("email", email)).getLong("id"), "approved");
        decide(commented(slug, Map.of("email", email)).getLong("id"), "spam");
        Element item = Desk.as("moderator").page("/desk?article=" + slug).getElementById("comment-" + id);
        assertThat(item.select(".writer").text()).isEqualTo("Kim Known");
        assertThat(item.select("h2 a").text()).isEqualTo("Harbour & <Sea>");
        assertThat(item.select("h2 a").attr("href")).isEqualTo("/articles/" + slug);
        assertThat(item.select(".facts").text()).contains("pending", email, "https://kim.example", "127.0.0.1");
        assertThat(item.select(".context").text()).contains("In reply to Petra Parent", "What stands above");
        assertThat(item.select(".said").html()).contains("<b>this</b>");
        assertThat(item.select(".findings").text()).contains("+50", "2 links", "links");
        assertThat(item.select(".record").text()).contains("1 approved", "1 spam");
    }

    @Test
    void filters_narrow_the_queue_and_a_cursor_leads_through_it() {
        Desk desk = Desk.as("moderator");
        String slug = article();
        List<Long> ids = new ArrayList<>();
        for (int number = 0; number < 23; number++) {
            ids.add(commented(slug, Map.of("comment", "Remark " + number)).getLong("id"));
        }
        Document first = desk.page("/desk?article=" + slug);
        assertThat(ids(first)).isEqualTo(ids.subList(0, 20));
        Document second = desk.page(first.select("a[rel=next]").attr("href"));
        assertThat(ids(second)).isEqualTo(ids.subList(20, 23));
        assertThat(ids(desk.page(second.select("a[rel=prev]").attr("href")))).isEqualTo(ids.subList(0, 20));
        assertThat(ids(desk.page("/desk?order=newest&article=" + slug)).get(0)).isEqualTo(ids.get(22));
        long linked = commented(slug, Map.of("comment", "https://a.example and https://b.example")).getLong("id");
        assertThat(ids(desk.page("/desk?rule=links&article=" + slug))).containsExactly(linked);
        assertThat(ids(desk.page("/desk?writer=" + ids.get(3) + "&article=" + slug))).containsExactly(ids.get(3));
        decide(ids.get(4), "spam");
        assertThat(ids(desk.page("/desk?show=spam&article=" + slug))).containsExactly(ids.get(4));
        decide(ids.get(5), "approved");
        assertThat(ids(desk.page("/desk?show=approved&article=" + slug))).containsExactly(ids.get(5));
        reader(Map.of("reason", "abuse", "detail", "Rude")).post("/comments/" + ids.get(5) + "/reports").then()
                .statusCode(202);
        Document reported = desk.page("/desk?show=reported&article=" + slug);
        assertThat(ids(reported)).containsExactly(ids.get(5));
        assertThat(reported.select(".reports").text()).contains("1 report: It insults", "Rude");
        for (String wrong : List.of("show=nonsense", "order=x", "after=xyz")) {
            desk.get("/desk?" + wrong).then().statusCode(400).contentType("text/html");
        }
        desk.get("/desk?article=never-was").then().statusCode(404);
        desk.get("/desk?writer=999999999").then().statusCode(404);
        desk.get("/desk?utm_source=mail").then().statusCode(200);
    }

    @Test
    void one_comment_is_approved_by_its_button_and_that_is_undone() {
        Desk desk = Desk.as("moderator");
        String slug = article();
        long id = commented(slug, Map.of("name", "Una Undone")).getLong("id");
        String back = "/desk?article=" + slug;
        Document done = desk.done("/desk/comments/" + id + "/decision", Map.of("status", "approved", "back", back));
        assertThat(ids(done)).isEmpty();
        assertThat(done.select("#notice").text()).contains("Approved: the comment by Una Undone", "Undo");
        reader().get("/comments/" + id).then().statusCode(200);
        Document undone = desk.done("/desk/undo",
                Map.of("batch", done.select("#undo [name=batch]").attr("value"), "back", back));
        assertThat(ids(undone)).containsExactly(id);
        assertThat(undone.select("#notice").text()).contains("Undone, now pending: the comment by Una Undone");
        reader().get("/comments/" + id).then().statusCode(404);
        desk.post("/desk/undo", Map.of("batch", done.select("#undo [name=batch]").attr("value"))).then()
                .statusCode(409).contentType("text/html").body(containsString("undone already"));
    }

    @Test
    void all_ticked_comments_are_decided_at_once_and_undone_at_once() {
        Desk desk = Desk.as("moderator");
        String slug = article();
        List<Long> ids = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            ids.add(commented(slug, Map.of("comment", "Remark " + number)).getLong("id"));
        }
        String back = "/desk?article=" + slug;
        Document ticked = desk.page(back + "&tick=all");
        assertThat(ticked.select(".tick input[checked]")).hasSize(3);
        assertThat(desk.page(back).select(".tick input[checked]")).isEmpty();
        Document done = desk.done("/desk/decisions",
                Map.of("id", ids.subList(0, 2), "status", "trash", "back", back));
        assertThat(ids(done)).containsExactly(ids.get(2));
        assertThat(done.select("#notice").text()).contains("Thrown away: 2 comments");
        Document undone = desk.done("/desk/undo",
                Map.of("batch", done.select("#undo [name=batch]").attr("value"), "back", back));
        assertThat(ids(undone)).isEqualTo(ids);
        assertThat(ids(desk.done("/desk/decisions", Map.of("status", "spam", "back", back)))).isEqualTo(ids);
        desk.post("/desk/decisions", Map.of("id", ids, "status", "nonsense")).then().statusCode(400);
        desk.post("/desk/decisions", Map.of("id", List.of("999999999"), "status", "spam")).then().statusCode(400);
        desk.post("/desk/decisions", Map.of("id", List.of("1e0"), "status", "spam")).then().statusCode(404);
        desk.post("/desk/decisions", Map.of("id", ids.subList(0, 1), "status", "spam", "back", "https://evil.example"))
                .then().statusCode(303).header("Location", containsString("/desk?done="));
    }

    @Test
    void the_number_of_what_waits_stands_in_the_page_and_is_told_to_the_script() {
        Desk desk = Desk.as("moderator");
        commented(article(), Map.of());
        Document page = desk.page("/desk");
        int pending = Api.json(desk.request().accept("application/json").get("/desk/waiting").then()
                .statusCode(200)).get("pending");
        assertThat(pending).isPositive();
        assertThat(page.select("#waiting [data-count=pending]").text()).isEqualTo(Integer.toString(pending));
        assertThat(page.title()).startsWith("(").contains("Pending comments");
    }

    @Test
    void n4_markup_in_names_agents_and_forwarded_addresses_is_never_raw() {
        Desk desk = Desk.as("moderator");
        String slug = article(Map.of("title", "<i>Title</i>\"'>"));
        String markup = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
        reader(Map.of("name", "Eve \"onmouseover=alert(1) '><b>bold</b>", "email", unique("eve") + "@example.com",
                "comment", "Text " + markup, "website", "https://eve.example/?a='b"))
                .header("User-Agent", markup).header("X-Forwarded-For", markup)
                .post("/articles/" + slug + "/comments").then().statusCode(201);
        Document queue = desk.page("/desk?article=" + slug);
        long id = ids(queue).get(0);
        for (String path : List.of("/desk?article=" + slug, "/desk/comments/" + id,
                "/desk/log?actor=%3Cscript%3Ealert(1)%3C/script%3E",
                "/desk?rule=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
            Document page = desk.page(path);
            assertThat(page.select("script:not([src]), [onmouseover], [onerror], img[src=x], .writer b, h2 i"))
                    .isEmpty();
            assertThat(page.html()).doesNotContain("<script>alert");
        }
        assertThat(queue.select(".facts a[rel]").attr("rel")).contains("nofollow", "noopener", "noreferrer");
    }

    @Test
    void a_page_of_the_queue_takes_a_few_statements_whatever_its_size() {
        Desk desk = Desk.as("moderator");
        String slug = article();
        commented(slug, Map.of());
        long few = statements(desk, slug, 1);
        for (int number = 0; number < 19; number++) {
            commented(slug, Map.of("comment", "Remark " + number));
        }
        assertThat(statements(desk, slug, 20)).isLessThanOrEqualTo(few).isLessThanOrEqualTo(12);
    }

    private long statements(Desk desk, String slug, int items) {
        return counted.least(time -> assertThat(ids(desk.page("/desk?article=" + slug))).hasSize(items)).statements();
    }

    private static List<Long> ids(Document page) {
        return page.select(".items .item").stream().map(item -> Long.valueOf(item.attr("data-id"))).toList();
    }
}
