package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

/** The thread as a fragment that other sites put into their pages. */
@HttpTest
class FragmentTest {

    private static Response get(String slug, String query) {
        return Api.reader().basePath("").get("/articles/" + slug + "/comments.html" + query);
    }

    private static Element read(String slug) {
        Document document = Jsoup.parseBodyFragment(get(slug, "").then().statusCode(200).extract().asString());
        assertThat(document.body().children()).hasSize(1);
        return document.body().child(0);
    }

    @Test
    void the_thread_comes_nested_with_anchors_and_times_and_nothing_around_it() {
        String slug = Api.openArticle();
        long top = Api.commented(slug, Map.of("name", "Ada", "website", "ada.example", "comment", "Up")).getLong("id");
        long below = Api.commented(slug, Map.of("parent", top, "comment", "Down <b>there</b>")).getLong("id");
        Response answer = get(slug, "");
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(answer.asString()).doesNotContainIgnoringCase("<html", "<head>", "<body", "<script");
        Element section = read(slug);
        assertThat(section.selectFirst("h2").text()).isEqualTo("2 comments");
        Element reply = section.selectFirst("ol > li#comment-" + top + " > ol > li#comment-" + below);
        assertThat(reply.selectFirst(".said b").text()).isEqualTo("there");
        assertThat(reply.selectFirst("time").attr("datetime")).isEqualTo(Api.reader().get("/comments/" + below)
                .jsonPath().getString("createdAt"));
        section.select("img").forEach(image -> assertThat(image.attr("src")).startsWith("http://localhost:8080/api/"));
        section.select(".reply, .respond a").forEach(link -> assertThat(link.attr("href"))
                .startsWith("http://localhost:8080/articles/" + slug));
        assertThat(section.selectFirst("a.writer").attr("rel")).isEqualTo("nofollow ugc noopener");
    }

    @Test
    void the_widget_learns_from_it_where_to_go_on() {
        String slug = Api.openArticle();
        Instant before = Instant.now();
        Element section = read(slug);
        assertThat(section.attr("data-article")).isEqualTo(slug);
        assertThat(Instant.parse(section.attr("data-since"))).isBefore(before).isAfter(before.minusSeconds(60));
        assertThat(Instant.parse(section.attr("data-until"))).isAfter(before.plusSeconds(3600));
        assertThat(section.selectFirst(".nothing").text()).isEqualTo("Nobody has commented yet.");
        Api.commented(slug, Map.of());
        Api.commented(slug, Map.of());
        Element page = Jsoup.parseBodyFragment(get(slug, "?limit=1").asString()).body().child(0);
        assertThat(page.select("li")).hasSize(1);
        Element rest = Jsoup.parseBodyFragment(get(slug, "?limit=1&after=" + page.attr("data-next")).asString())
                .body().child(0);
        assertThat(rest.select("li")).hasSize(1);
        assertThat(rest.hasAttr("data-next")).isFalse();
    }

    @Test
    void held_comments_are_not_in_it_and_removed_ones_leave_only_a_place() {
        String slug = Api.openArticle();
        long held = Api.commented(slug, Map.of("comment", "Held needle")).getLong("id");
        Api.decide(held, "pending");
        long top = Api.commented(slug, Map.of("comment", "Removed needle", "name", "Gone")).getLong("id");
        Api.commented(slug, Map.of("parent", top));
        Api.decide(top, "trash");
        assertThat(get(slug, "").asString()).doesNotContain("needle", "Gone", "comment-" + held);
        assertThat(read(slug).selectFirst("#comment-" + top + " > .tombstone").text())
                .isEqualTo("This comment was removed.");
    }

    @Test
    void n1_what_readers_write_is_inert() {
        String slug = Api.openArticle();
        for (String payload : List.of("\"><script>pwn()</script>", "' onmouseover='pwn()", "<img src=x onerror=pwn()>",
                "<a href=\"javascript:pwn()\">x</a>", "&lt;script&gt;pwn()&lt;/script&gt;", 
                "</li></ol></section><b>")) {
            Api.commented(slug, Map.of("name", "R" + payload, "comment", payload + " text"));
        }
        Element section = read(slug);
        assertThat(section.select("ol > li .said")).hasSize(6);
        assertThat(section.select("script, [onerror], [onmouseover], [href^=javascript], img:not(.avatar)")).isEmpty();
        assertThat(section.select(".writer").eachText()).anyMatch(name -> name.contains("' onmouseover='pwn()"));
    }

    @Test
    void what_is_not_public_is_not_there_and_passwords_are_asked_for() {
        String draft = Api.article(Map.of("status", "draft"));
        assertThat(get(draft, "").statusCode()).isEqualTo(404);
        assertThat(get(draft, "").asString()).isEqualTo(get("never-was", "").asString());
        String locked = Api.article(Map.of("password", "sesame"));
        assertThat(get(locked, "").statusCode()).isEqualTo(403);
        assertThat(get(locked, "?password=wrong").statusCode()).isEqualTo(403);
        Response opened = get(locked, "?password=sesame");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(get(draft, "?x=1").statusCode()).isEqualTo(400);
    }
}
