package dev.byline.article;

import static dev.byline.Api.admin;
import static dev.byline.Api.article;
import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.path.json.JsonPath;

@HttpTest
class ArticleListTest {

    @Test
    void articles_are_found_by_author_section_tag_and_kind() {
        String author = Api.author(unique("Ann Author"));
        String section = Api.section(unique("Section"));
        String tag = Api.tag(unique("Tag"));
        String kind = unique("kind");
        String slug = article(Map.of("authors", List.of(author), "sections", List.of(section), "tags", List.of(tag),
                "kind", kind));
        for (String filter : List.of("author=" + author, "section=" + section, "tag=" + tag, "kind=" + kind)) {
            reader().get("/articles?count=true&" + filter).then().statusCode(200)
                    .body("items.slug", contains(slug)).body("page.total", equalTo(1))
                    .body("items[0].body", nullValue());
        }
        reader().get("/articles?author=nobody-at-all").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void words_are_found_in_title_summary_and_body_whatever_their_case_and_accents() {
        String word = unique("zebra").replace("-", "");
        String inTitle = article(Map.of("title", "On " + word.toUpperCase() + " crossings"));
        String inSummary = article(Map.of("summary", "All about " + word));
        String inBody = article(Map.of("body", Map.of("html", "<p>Caf\u00e9 " + word + "s here</p>")));
        reader().get("/articles?sort=published&q=" + word).then().statusCode(200)
                .body("items.slug", contains(inTitle, inSummary, inBody));
        reader().queryParam("q", "cafe " + word).get("/articles").then().body("items.slug", contains(inBody));
        reader().queryParam("q", word + " absent").get("/articles").then().body("items", hasSize(0));
        reader().queryParam("q", "%").get("/articles").then().statusCode(400).body("errors[0].field", equalTo("q"));
    }

    @Test
    void what_a_password_hides_is_not_found_by_searching() {
        String word = unique("secretword").replace("-", "");
        article(Map.of("password", "open sesame", "body", Map.of("html", "<p>" + word + "</p>"), "summary", word));
        reader().get("/articles?q=" + word).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void unknown_parameters_values_fields_and_includes_are_named_all_at_once() {
        reader().get("/articles?colour=red&limit=0&sort=colour&fields=slug,secret&include=comments&publishedAfter=now"
                + "&after=x").then().statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:byline:problem:invalid-request"))
                .body("errors.field", contains("colour", "publishedAfter", "sort", "limit", "fields", "include",
                        "after"));
        reader().get("/articles?limit=1&limit=2").then().statusCode(400).body("errors[0].code", equalTo("repeated"));
        reader().get("/articles?status=draft").then().statusCode(400).body("errors[0].code", equalTo("unknown"));
    }

    @Test
    void only_the_chosen_fields_are_sent() {
        String slug = article();
        Map<String, Object> item = Api.json(reader().get("/articles?limit=1&fields=title,slug,protected").then()
                .statusCode(200)).get("items[0]");
        assertThat(item.keySet()).containsExactly("slug", "title", "protected");
        reader().get("/articles/" + slug + "?fields=body").then().body("size()", equalTo(1))
                .body("body.html", notNullValue());
        reader().get("/articles?fields=slug,body&limit=1").then().body("items[0].body.html", notNullValue());
        reader().get("/articles?include=body&limit=1").then().body("items[0].body.html", notNullValue());
    }

    @Test
    void pages_are_listed_only_where_they_are_asked_for() {
        String page = article(Map.of("kind", "page"));
        assertThat(reader().get("/articles?limit=100").jsonPath().getList("items.slug")).doesNotContain(page);
        reader().get("/articles?limit=100&kind=page").then().body("items.slug", hasItem(page));
    }

    @Test
    void dates_limit_the_list_exclusively() {
        String tag = Api.tag(unique("Dated"));
        for (int day = 1; day <= 3; day++) {
            article(Map.of("tags", List.of(tag), "title", "Day " + day, "slug", tag + "-" + day,
                    "publishedAt", "2020-01-0" + day + "T12:00:00Z"));
        }
        reader().get("/articles?tag=" + tag + "&publishedAfter=2020-01-01T12:00:00Z&publishedBefore=2020-01-03T12:00:00Z")
                .then().body("items.slug", contains(tag + "-2"));
    }

    @Test
    void every_order_shows_every_article_once_forwards_and_backwards() {
        Random random = new Random(20261123);
        String tag = Api.tag(unique("Paged"));
        for (int number = 0; number < 23; number++) {
            // Many equal values, so that the id has to decide.
            article(Map.of("tags", List.of(tag), "title", "Title " + random.nextInt(5),
                    "publishedAt", "2021-03-0" + (1 + random.nextInt(4)) + "T00:00:00Z"));
        }
        for (String sort : List.of("-published", "published", "-updated", "title", "-comments")) {
            // Few of many are sorted by themselves, others read in the order of all: it must not show.
            List<Object> whole = null;
            for (int limit : new int[] { 1, 4, 7, 23, 100 }) {
                String url = "/articles?tag=" + tag + "&sort=" + sort + "&limit=" + limit;
                List<List<Object>> pages = new ArrayList<>();
                JsonPath page = reader().get(url).jsonPath();
                pages.add(page.getList("items.id"));
                while (page.getString("page.next") != null) {
                    page = reader().queryParam("after", page.getString("page.next")).get(url).jsonPath();
                    pages.add(page.getList("items.id"));
                }
                List<Object> read = pages.stream().flatMap(List::stream).toList();
                assertThat(read).hasSize(23).doesNotHaveDuplicates();
                whole = whole == null ? read : whole;
                assertThat(read).as("%s by %s", sort, limit).isEqualTo(whole);
                for (int index = pages.size() - 2; index >= 0; index--) {
                    page = reader().queryParam("after", page.getString("page.previous")).get(url).jsonPath();
                    assertThat(page.<Object>getList("items.id")).as("%s by %s", sort, limit).isEqualTo(pages.get(index));
                }
                assertThat(page.getString("page.previous")).isNull();
            }
        }
    }

    @Test
    void new_articles_do_not_shift_the_pages_that_follow() {
        String tag = Api.tag(unique("Moving"));
        for (int number = 0; number < 4; number++) {
            article(Map.of("tags", List.of(tag)));
        }
        JsonPath first = reader().get("/articles?limit=2&tag=" + tag).jsonPath();
        article(Map.of("tags", List.of(tag)));
        List<Object> second = reader().queryParam("after", first.getString("page.next"))
                .get("/articles?limit=2&tag=" + tag).jsonPath().getList("items.id");
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first.getList("items.id"));
    }

    @Test
    void a_cursor_works_in_its_own_list_only_and_cannot_be_forged() {
        String tag = Api.tag(unique("Cursor"));
        article(Map.of("tags", List.of(tag)));
        article(Map.of("tags", List.of(tag)));
        String next = reader().get("/articles?limit=1&tag=" + tag).path("page.next");
        String link = reader().get("/articles?limit=1&tag=" + tag).header("Link");
        assertThat(link).contains("rel=\"next\"").contains("after=" + next).contains("tag=" + tag);
        String forged = next.substring(0, next.length() - 2) + (next.endsWith("A") ? "BB" : "AA");
        for (String wrong : List.of(forged, "x", "AAAA", next + "A")) {
            reader().get("/articles?limit=1&tag=" + tag + "&after=" + wrong).then().statusCode(400)
                    .body("errors[0].field", equalTo("after"));
        }
        reader().get("/articles?limit=1&sort=title&tag=" + tag + "&after=" + next).then().statusCode(400);
        reader().get("/articles?limit=1&after=" + next).then().statusCode(400);
        reader().get("/comments?after=" + next).then().statusCode(400);
    }

    @Test
    void the_desk_finds_drafts_by_status() {
        String title = unique("Hidden");
        String slug = article(Map.of("title", title, "status", "draft"));
        admin().get("/articles?status=draft&sort=-updated&limit=1").then().statusCode(200)
                .body("items[0].slug", equalTo(slug)).body("items[0].status", equalTo("draft"));
        assertThat(reader().get("/articles?limit=100").jsonPath().getList("items.slug")).doesNotContain(slug);
    }
}
