package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;

@HttpTest
class FrontPageTest {

    @Test
    void the_newest_story_leads_under_the_name_of_the_publication() {
        String title = Api.unique("Newest");
        Api.article(Map.of("title", title, "kind", "oped", "summary", "What it says."));
        Document page = Reading.page("/");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Byline");
        assertThat(page.selectFirst("header time").attr("datetime")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(page.selectFirst(".lead h2").text()).isEqualTo(title + " – OpEd");
        assertThat(page.selectFirst(".lead .summary").text()).isEqualTo("What it says.");
    }

    @Test
    void a_section_page_says_what_it_lists_and_lists_nothing_else() {
        String world = Api.section(Api.unique("World"));
        String inside = Api.article(Map.of("sections", List.of(world)));
        String outside = Api.article();
        Document page = Reading.page("/?section=" + world);
        assertThat(page.selectFirst("h1").text()).startsWith("Section: World-");
        assertThat(page.select("main h2 a").eachAttr("href")).containsExactly("/articles/" + inside)
                .doesNotContain("/articles/" + outside);
        assertThat(page.select(".foot nav a").eachAttr("href")).contains("/?section=" + world);
    }

    @Test
    void sections_without_articles_are_not_in_the_navigation_but_those_above_others_are() {
        String empty = Api.section(Api.unique("Empty"));
        String above = Api.section(Api.unique("Above"));
        String below = Api.admin(Map.of("name", Api.unique("Below"), "parent", above)).post("/sections").path("slug");
        Api.article(Map.of("sections", List.of(below)));
        Document page = Reading.page("/");
        assertThat(page.select(".foot a").eachAttr("href")).contains("/?section=" + above, "/?section=" + below)
                .doesNotContain("/?section=" + empty);
        assertThat(page.selectFirst(".foot li:has(> a[href=/?section=" + above + "]) li a").attr("href"))
                .isEqualTo("/?section=" + below);
    }

    @Test
    void author_tag_kind_and_search_filter_too() {
        String author = Api.author("Ada Lind");
        String tag = Api.tag(Api.unique("Ferries"));
        String word = Api.unique("gangway").replace("-", "");
        String slug = Api.article(Map.of("authors", List.of(author), "tags", List.of(tag), "kind", "photo-essay",
                "body", Map.of("html", "<p>" + word + "</p>")));
        for (String query : List.of("author=" + author, "tag=" + tag, "kind=photo-essay", "q=" + word)) {
            assertThat(Reading.page("/?" + query).select("main h2 a").eachAttr("href")).as(query)
                    .contains("/articles/" + slug);
        }
        assertThat(Reading.page("/?author=" + author).selectFirst("h1").text()).isEqualTo("Author: Ada Lind");
        assertThat(Reading.page("/?q=" + word + "&tag=" + tag).selectFirst("h1").text())
                .contains("Tag: Ferries", "Search: “" + word + "”");
        assertThat(Reading.page("/?q=" + word).selectFirst("#q").val()).isEqualTo(word);
    }

    @Test
    void older_and_newer_pages_repeat_and_skip_nothing() {
        String tag = Api.tag(Api.unique("Paged"));
        List<String> newestFirst = new ArrayList<>();
        for (int number = 0; number < 45; number++) {
            newestFirst.add(0, "/articles/" + Api.article(Map.of("tags", List.of(tag),
                    "publishedAt", "2020-01-01T00:00:%02dZ".formatted(number))));
        }
        List<String> read = new ArrayList<>();
        Document page = Reading.page("/?tag=" + tag);
        read.addAll(page.select("main h2 a").eachAttr("href"));
        while (page.selectFirst("a[rel=next]") != null) {
            page = Reading.page(page.selectFirst("a[rel=next]").attr("href"));
            read.addAll(page.select("main h2 a").eachAttr("href"));
        }
        assertThat(read).isEqualTo(newestFirst);
        Document back = Reading.page(page.selectFirst("a[rel=prev]").attr("href"));
        assertThat(back.select("main h2 a").eachAttr("href")).isEqualTo(newestFirst.subList(20, 40));
    }

    @Test
    void parameters_outside_the_grammar_are_refused_by_name() {
        for (String query : List.of("foo=1", "tag=a&tag=b", "after=forged", "q=%3F%3F", "sort=title")) {
            String text = Reading.browser().get("/?" + query).then().statusCode(400).contentType("text/html")
                    .extract().asString();
            assertThat(text).as(query).contains(query.replaceAll("=.*", "") + ":");
        }
    }

    @Test
    void filters_that_name_nothing_are_not_found() {
        String silent = Api.author(Api.unique("Silent"));
        for (String query : List.of("section=nowhere", "tag=nothing", "author=nobody", "author=" + silent, "kind=--")) {
            Reading.browser().get("/?" + query).then().statusCode(404).contentType("text/html");
        }
    }

    @Test
    void what_was_searched_for_is_text_wherever_it_shows() {
        Document page = Reading.parsed(Reading.browser().urlEncodingEnabled(true)
                .queryParam("q", "\"><script>alert(1)</script>x").get("/"));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.selectFirst("#q").val()).isEqualTo("\"><script>alert(1)</script>x");
    }

    @Test
    void drafts_are_not_listed_and_a_protected_article_shows_only_its_title() {
        String tag = Api.tag(Api.unique("Secret"));
        Api.article(Map.of("tags", List.of(tag), "status", "draft", "title", "Unborn"));
        Api.article(Map.of("tags", List.of(tag), "password", "sesame", "summary", "Hidden summary",
                "body", Map.of("html", "<p>Hidden body</p>")));
        String page = Reading.page("/?tag=" + tag).html();
        assertThat(page).doesNotContain("Unborn", "Hidden summary", "Hidden body").contains("protected by a password");
    }

    @Test
    void pages_run_no_script_and_their_styles_may_be_kept() {
        var answer = Reading.browser().get("/").then().statusCode(200).extract().response();
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'")
                .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'").doesNotContain("script");
        Document page = Reading.parsed(answer);
        assertThat(page.select("script, style, [style], [onclick], iframe")).isEmpty();
        String styles = page.selectFirst("link[rel=stylesheet]").attr("href");
        assertThat(styles).matches("/reader/byline\\.css\\?v=[0-9a-f]{12}");
        assertThat(Reading.browser().get(styles).then().statusCode(200).contentType("text/css").extract()
                .header("Cache-Control")).contains("max-age=");
    }
}
