package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

@HttpTest
class ArticlePageTest {

    @Test
    void an_article_shows_who_wrote_what_and_when() {
        String ada = Api.author("Ada Lind");
        String bo = Api.author("Bo Berg");
        String section = Api.section(Api.unique("World"));
        String tag = Api.tag(Api.unique("Ferries"));
        String slug = Api.article(Map.of("title", "Late ferries", "kind", "oped", "summary", "Why they are late.",
                "authors", List.of(ada, bo), "sections", List.of(section), "tags", List.of(tag), "language", "en-GB",
                "publishedAt", "2026-03-05T10:15:00Z", "body", Map.of("html", "<p>One <em>two</em>.</p>"),
                "image", Map.of("url", "https://pictures.example/a.jpg", "alt", "A ferry", "credit", "M. Field")));
        Document page = Reading.page("/articles/" + slug);
        assertThat(page.title()).isEqualTo("Late ferries – OpEd | Byline");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Late ferries – OpEd");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.selectFirst(".story header .kicker a").attr("href")).isEqualTo("/?section=" + section);
        assertThat(page.selectFirst(".by").text()).isEqualTo("By Ada Lind and Bo Berg");
        assertThat(page.select(".by a").eachAttr("href")).containsExactly("/?author=" + ada, "/?author=" + bo);
        assertThat(page.selectFirst(".story time").attr("datetime")).isEqualTo("2026-03-05T10:15:00Z");
        assertThat(page.selectFirst(".story time").text()).isEqualTo("5 March 2026");
        assertThat(page.selectFirst(".story .meta").text()).contains("1 min read");
        assertThat(page.selectFirst("figure img").attr("alt")).isEqualTo("A ferry");
        assertThat(page.selectFirst("figcaption").text()).isEqualTo("M. Field");
        assertThat(page.selectFirst(".body").attr("lang")).isEqualTo("en-GB");
        assertThat(page.selectFirst(".body p").html()).isEqualTo("One <em>two</em>.");
        assertThat(page.select(".tags a").eachAttr("href")).contains("/?tag=" + tag);
        assertThat(page.select(".author h2").eachText()).containsExactly("Ada Lind", "Bo Berg");
        assertThat(page.selectFirst("link[rel=alternate][type=application/json]").attr("href"))
                .isEqualTo("/api/v1/articles/" + slug);
        assertThat(page.selectFirst("meta[property=og:image]").attr("content"))
                .isEqualTo("https://pictures.example/a.jpg");
        assertThat(page.selectFirst("link[rel=canonical]").attr("href")).endsWith("/articles/" + slug);
    }

    @Test
    void news_bears_no_label_and_a_free_byline_is_printed_as_it_is() {
        String slug = Api.article(Map.of("title", "Plain", "byline", "From our <own> staff"));
        Document page = Reading.page("/articles/" + slug);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Plain");
        assertThat(page.selectFirst(".by").text()).isEqualTo("By From our <own> staff");
        assertThat(page.select(".by a")).isEmpty();
    }

    @Test
    void a_draft_and_what_never_was_get_the_same_page_byte_for_byte() {
        String draft = Api.article(Map.of("status", "draft"));
        String archived = Api.article(Map.of("status", "archived"));
        Response nothing = Reading.browser().get("/articles/never-was");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.contentType()).startsWith("text/html");
        for (String slug : List.of(draft, archived)) {
            Response hidden = Reading.browser().get("/articles/" + slug);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.asByteArray()).isEqualTo(nothing.asByteArray());
            assertThat(hidden.headers().asList().toString().replaceFirst("(?i)date=[^,]*,[^,\\]]*", ""))
                    .isEqualTo(nothing.headers().asList().toString().replaceFirst("(?i)date=[^,]*,[^,\\]]*", ""));
            assertThat(Reading.send(slug, Reading.form(Map.of())).asByteArray()).isEqualTo(nothing.asByteArray());
        }
    }

    @Test
    void wrong_links_lead_people_to_a_page_and_programs_to_a_problem() {
        String page = Reading.browser().get("/articles/never-was").asString();
        for (String path : List.of("/nowhere", "/articles/never-was/further", "/nowhere/index.html")) {
            Response answer = Reading.browser().get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.asString()).isEqualTo(page);
            io.restassured.RestAssured.get(path).then().statusCode(404).contentType("application/problem+json");
        }
        Reading.browser().get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        Reading.browser().get("/articles/never-was/comments").then().statusCode(303);
    }

    @Test
    void wide_content_scrolls_by_itself() {
        String slug = Api.article(Map.of("body", Map.of("html", "<table><tr><td>1 &lt; 2</td></tr></table><pre>a\n  b</pre>")));
        Document page = Reading.page("/articles/" + slug);
        assertThat(page.select(".body > .scroll[tabindex=0][role=region]").eachAttr("aria-label"))
                .containsExactly("Table 1", "Code 2");
        assertThat(page.selectFirst(".body td").text()).isEqualTo("1 < 2");
        assertThat(page.selectFirst(".body pre").wholeText()).isEqualTo("a\n  b");
    }

    @Test
    void a_former_slug_leads_to_the_new_one() {
        String slug = Api.article();
        String renamed = Api.unique("renamed");
        Api.admin(Map.of("slug", renamed)).header("If-Match", Api.etag("/articles/" + slug)).patch("/articles/" + slug)
                .then().statusCode(200);
        Reading.browser().get("/articles/" + slug + "?after=x").then().statusCode(308)
                .header("Location", org.hamcrest.Matchers.endsWith("/articles/" + renamed + "?after=x"));
        Reading.send(slug, Reading.form(Map.of())).then().statusCode(308)
                .header("Location", org.hamcrest.Matchers.endsWith("/articles/" + renamed + "/comments"));
    }

    @Test
    void links_that_others_decorated_still_work() {
        String slug = Api.article();
        Reading.page("/articles/" + slug + "?utm_source=mail&fbclid=&fbclid=2");
        Reading.browser().get("/articles/" + slug + "?after=forged").then().statusCode(400).contentType("text/html");
    }

    @Test
    void a_thread_is_nested_and_each_comment_has_its_address() {
        String slug = Api.openArticle();
        int top = Api.commented(slug, Map.of("name", "Top", "website", "https://top.example/")).getInt("id");
        int reply = Api.commented(slug, Map.of("name", "Reply", "parent", top)).getInt("id");
        Api.admin(Map.of("name", "Ada Desk", "email", "desk@example.com", "comment", "From the desk", "parent", reply))
                .post("/articles/" + slug + "/comments").then().statusCode(201);
        Document page = Reading.page("/articles/" + slug);
        assertThat(page.selectFirst("#comments-heading").text()).isEqualTo("3 comments");
        Element first = page.selectFirst("ol.comments > #comment-" + top);
        assertThat(first.selectFirst(".writer").attr("href")).isEqualTo("https://top.example/");
        assertThat(first.selectFirst(".writer").attr("rel")).isEqualTo("nofollow ugc noopener");
        assertThat(first.selectFirst(".when").attr("href")).isEqualTo("#comment-" + top);
        assertThat(first.selectFirst("> ol > #comment-" + reply + " .writer").text()).isEqualTo("Reply");
        assertThat(page.select(".badge")).hasSize(1);
        assertThat(page.selectFirst("li li li .badge")).isNotNull();
        assertThat(first.selectFirst(".reply").attr("href")).isEqualTo(
                "/articles/" + slug + "?replyto=" + top + "#respond");
    }

    @Test
    void a_removed_comment_leaves_its_place_to_its_replies() {
        String slug = Api.openArticle();
        int top = Api.commented(slug, Map.of("name", "Vanished", "comment", "Unwanted words")).getInt("id");
        int reply = Api.commented(slug, Map.of("parent", top)).getInt("id");
        Api.decide(top, "spam");
        Document page = Reading.page("/articles/" + slug);
        assertThat(page.html()).doesNotContain("Vanished", "Unwanted words");
        assertThat(page.selectFirst("#comment-" + top + " > .tombstone").text()).isEqualTo("This comment was removed by the desk.");
        assertThat(page.select("#comment-" + top + " > article")).isEmpty();
        assertThat(page.selectFirst("#comment-" + top + " > ol > #comment-" + reply)).isNotNull();
    }

    @Test
    void a_long_thread_has_further_pages() {
        String slug = Api.openArticle();
        for (int number = 0; number < 51; number++) {
            Api.commented(slug, Map.of());
        }
        Document first = Reading.page("/articles/" + slug);
        assertThat(first.select(".comment")).hasSize(50);
        String later = first.selectFirst(".thread .pager a").attr("href");
        Document second = Reading.page(later.replaceFirst("#.*", ""));
        assertThat(second.select(".comment")).hasSize(1);
        assertThat(second.selectFirst(".reply").attr("href")).contains("after=", "replyto=");
        assertThat(second.selectFirst(".thread .pager a").text()).isEqualTo("Earlier comments");
    }

    @Test
    void a_comment_can_be_answered_without_any_script() {
        String slug = Api.openArticle();
        int top = Api.commented(slug, Map.of("name", "Tom \"T\" <b>")).getInt("id");
        Document page = Reading.page("/articles/" + slug + "?replyto=" + top);
        assertThat(page.selectFirst(".replying").text()).isEqualTo("Replying to Tom \"T\" Cancel reply");
        assertThat(page.selectFirst(".replying .cancel").attr("href")).isEqualTo("/articles/" + slug + "#respond");
        assertThat(Reading.value(page, "parent")).isEqualTo(Integer.toString(top));
        Reading.send(slug, Reading.form(Map.of("parent", Reading.value(page, "parent"), "name", "Answerer")))
                .then().statusCode(303);
        assertThat(Reading.page("/articles/" + slug).selectFirst("#comment-" + top + " li .writer").text())
                .isEqualTo("Answerer");
        String elsewhere = Api.openArticle();
        for (String wrong : List.of("0", "abc", "999999999", "-1")) {
            assertThat(Reading.field(Reading.page("/articles/" + slug + "?replyto=" + wrong), "parent")).isNull();
        }
        assertThat(Reading.field(Reading.page("/articles/" + elsewhere + "?replyto=" + top), "parent")).isNull();
    }

    @Test
    void n27_a_protected_article_hides_body_summary_and_comments_and_opens_with_its_password() {
        String slug = Api.article(Map.of("password", "sesame", "summary", "Hidden summary",
                "comments", Map.of("hold", "none"), "body", Map.of("html", "<p>Hidden body</p>")));
        Api.reader(Map.of("name", "Member", "email", "member@example.com", "comment", "Hidden comment"))
                .queryParam("password", "sesame").post("/articles/" + slug + "/comments").then().statusCode(201);
        String path = "/articles/" + slug;
        Document locked = Reading.page(path);
        assertThat(locked.html()).doesNotContain("Hidden", "Member", "reply-title");
        assertThat(locked.selectFirst("form.lock").attr("action")).isEqualTo(path);

        Response wrong = Reading.browser().formParam("password", "wrong").post(path);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.asString()).doesNotContain("Hidden", "Member").contains("This is not the password.");

        Response opened = Reading.browser().formParam("password", "sesame").post(path);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).contains("no-store");
        Document page = Reading.parsed(opened);
        assertThat(page.html()).contains("Hidden summary", "Hidden body", "Hidden comment");
        assertThat(Reading.value(page, "password")).isEqualTo("sesame");
        assertThat(page.selectFirst(".answer form").attr("method")).isEqualTo("post");
        Document replying = Reading.parsed(Reading.browser().formParam("password", "sesame")
                .post(page.selectFirst(".answer form").attr("action").replaceFirst("#.*", "")));
        assertThat(replying.selectFirst(".replying").text()).contains("Member");

        Reading.send(slug, Reading.form(Map.of("password", "sesame"))).then().statusCode(303);
        Response shut = Reading.send(slug, Reading.form(Map.of("comment", "Typed with care")));
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.asString()).doesNotContain("Hidden");
        assertThat(Reading.value(Reading.parsed(shut), "comment")).isEqualTo("Typed with care");
    }

    @Test
    void where_comments_are_closed_there_is_no_form() {
        String slug = Api.article(Map.of("comments", Map.of("open", false)));
        assertThat(Reading.page("/articles/" + slug).select("#respond, .reply")).isEmpty();
    }

    @Test
    void no_page_shows_an_email_address() {
        String slug = Api.openArticle();
        Api.commented(slug, Map.of("name", "Discreet", "email", "discreet@private.example"));
        for (String path : List.of("/", "/articles/" + slug)) {
            Response page = Reading.browser().get(path);
            assertThat(page.asString() + page.headers()).doesNotContain("private.example");
        }
    }

    @Test
    void only_the_desk_sees_a_draft_and_nobody_may_keep_that_page() {
        String draft = Api.article(Map.of("status", "draft", "body", Map.of("html", "<p>Not yet</p>")));
        Response page = Reading.browser().auth().preemptive().basic("admin", Api.PASSWORD).get("/articles/" + draft);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(page.asString()).contains("Not yet", "it is not published", "noindex").doesNotContain("reply-title");
    }
}
