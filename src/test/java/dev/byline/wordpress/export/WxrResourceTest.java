package dev.byline.wordpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Statements;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

/** The call that exports, and what it holds. */
@HttpTest
class WxrResourceTest {

    @Inject
    Statements counted;

    @Test
    void it_is_a_file_for_editors_only() {
        Api.reader().get("/exports/wxr").then().statusCode(401);
        signed(Api.user("author")).get("/exports/wxr").then().statusCode(403);
        signed(Api.user("moderator")).get("/exports/wxr").then().statusCode(403);
        Response answer = signed(Api.user("editor")).queryParam("publishedBefore", "0002-01-01T00:00:00Z")
                .get("/exports/wxr");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/xml; charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"byline\\.wordpress\\.\\d{4}-\\d\\d-\\d\\d\\.xml\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        Api.admin().head("/exports/wxr").then().statusCode(200).header("Content-Type", "text/xml; charset=UTF-8");
        Problems.expect(Api.admin().post("/exports/wxr"), 405, "method-not-allowed");
        assertThat(answer.asString()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    @Test
    void what_is_not_known_is_named() {
        Problems.expectField(Api.admin().queryParam("colour", "red").get("/exports/wxr"), "colour", "unknown");
        Problems.expectField(Api.admin().queryParam("content", "menus").get("/exports/wxr"), "content",
                "unknown_value");
        Problems.expectField(Api.admin().queryParam("comments", "yes").get("/exports/wxr"), "comments",
                "unknown_value");
        Problems.expectField(Api.admin().queryParam("publishedAfter", "2020").get("/exports/wxr"), "publishedAfter",
                "invalid_time");
    }

    @Test
    void wordpress_finds_what_it_looks_for() {
        String author = Api.author(Api.unique("Ann"));
        String section = Api.section(Api.unique("Quay"));
        String title = Api.unique("A > B & so on");
        String slug = Api.article(Map.of("title", title, "authors", List.of(author), "sections", List.of(section),
                "publishedAt", "1961-02-03T04:05:06Z", "kind", "oped", "body", Map.of("markdown", "One *word*"),
                "image", Map.of("url", "/quay.jpg", "alt", "A quay"), "comments", Map.of("open", false)));
        XmlPath file = year(Api.admin(), 1961).xmlPath();
        assertThat(file.getString("rss.channel.wxr_version")).isEqualTo("1.2");
        String item = "rss.channel.item.find { it.post_name == '" + slug + "' }";
        assertThat(file.getString(item + ".title")).isEqualTo(title.replace("&", "&amp;").replace(">", "&gt;"));
        assertThat(file.getString(item + ".creator")).isEqualTo(author);
        assertThat(file.getString(item + ".pubDate")).isEqualTo("Fri, 03 Feb 1961 04:05:06 +0000");
        assertThat(file.getString(item + ".post_date_gmt")).isEqualTo("1961-02-03 04:05:06");
        assertThat(file.getString(item + ".status")).isEqualTo("publish");
        assertThat(file.getString(item + ".comment_status")).isEqualTo("closed");
        assertThat(file.getString(item + ".category.@nicename")).isEqualTo(section);
        assertThat(file.getString(item + ".encoded[0]"))
                .startsWith("<!-- wp:html -->\n<p>One <em>word</em></p>\n").endsWith("\n<!-- /wp:html -->");
        String image = file.getString(item + ".postmeta.find { it.meta_key == '_thumbnail_id' }.meta_value");
        String attachment = "rss.channel.item.find { it.post_id == '" + image + "' }";
        assertThat(file.getString(attachment + ".post_type")).isEqualTo("attachment");
        assertThat(file.getString(attachment + ".attachment_url")).endsWith("/quay.jpg").startsWith("http");
        assertThat(file.getString("rss.channel.author.find { it.author_login == '" + author + "' }.author_email"))
                .isEmpty();
    }

    @Test
    void an_editor_gets_of_comments_what_everybody_sees() {
        String slug = Api.article(Map.of("publishedAt", "1962-02-03T04:05:06Z", "comments", Map.of("hold", "none")));
        String email = Api.unique("pia") + "@example.com";
        long shown = Api.commented(slug, Map.of("email", email, "comment", "Shown to all")).getLong("id");
        long gone = Api.commented(slug, Map.of("email", email, "comment", "Removed by the desk")).getLong("id");
        Api.decide(gone, "approved");
        Api.decide(shown, "approved");
        Api.commented(slug, Map.of("email", email, "comment", "Below it", "parent", gone)).getLong("id");
        Api.decide(gone, "trash");
        String editors = year(signed(Api.user("editor")), 1962).asString();
        assertThat(editors).contains("Shown to all").doesNotContain(email, "Removed by the desk", "127.0.0.1",
                "\"userAgent\"", "\"findings\"", "deskUser");
        String admins = year(Api.admin(), 1962).asString();
        assertThat(admins).contains("Shown to all", email, "Removed by the desk");
        assertThat(year(Api.admin().queryParam("comments", "false"), 1962).asString())
                .doesNotContain("Shown to all", email).contains(slug);
    }

    @Test
    void what_readers_typed_never_runs_in_wordpress() {
        String slug = Api.article(Map.of("publishedAt", "1963-02-03T04:05:06Z"));
        Api.commented(slug, Map.of("comment", "<script>alert(1)</script> O:8:\"stdClass\":0:{} 3 < 4"));
        XmlPath file = year(Api.admin(), 1963).xmlPath();
        assertThat(file.getString("rss.channel.item.comment.comment_content")).doesNotContain("<script", "< 4")
                .contains("3 &lt; 4");
        assertThat(file.getString("rss.channel.item.comment.commentmeta.meta_value")).startsWith("{");
    }

    @Test
    void more_articles_with_more_comments_take_no_more_statements() {
        articles(1964, 3);
        articles(1965, 18);
        long few = statements(1964);
        assertThat(few).isPositive();
        assertThat(statements(1965)).isLessThanOrEqualTo(few);
    }

    private static void articles(int year, int many) {
        List<String> authors = List.of(Api.author("One of " + year), Api.author("Two of " + year));
        for (int number = 0; number < many; number++) {
            String slug = Api.article(Map.of("publishedAt", year + "-02-03T04:05:06Z", "authors", authors,
                    "comments", Map.of("hold", "none")));
            Api.commented(slug, Map.of());
        }
    }

    private long statements(int year) {
        return counted.least(time -> year(Api.admin(), year)).statements();
    }

    private static Response year(RequestSpecification request, int year) {
        Response answer = request.queryParam("publishedAfter", year + "-01-01T00:00:00Z")
                .queryParam("publishedBefore", year + "-12-31T00:00:00Z").get("/exports/wxr");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static RequestSpecification signed(String token) {
        return Api.reader().header("Authorization", "Bearer " + token);
    }
}
