package dev.byline.wordpress.post;

import static dev.byline.Api.article;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.as;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;

@HttpTest
class PostListTest {


    private static int article(Map<String, ?> with, String at) {
        Map<String, Object> draft = new HashMap<>(Map.of("publishedAt", at));
        draft.putAll(with);
        return id(Api.article(draft));
    }

    @Test
    void posts_are_sorted_and_cut_as_asked() {
        String author = Api.author(unique("Sorter"));
        int first = article(Map.of("authors", List.of(author), "title", "B " + unique("t")), "2020-01-01T00:00:00Z");
        int second = article(Map.of("authors", List.of(author), "title", "A " + unique("t")), "2020-01-02T00:00:00Z");
        int third = article(Map.of("authors", List.of(author), "title", "C " + unique("t"), "sticky", true),
                "2020-01-03T00:00:00Z");
        int by = Api.json(reader().get("/posts/" + first).then()).get("author");
        String list = "/posts?author=" + by;
        reader().get(list).then().header("X-WP-Total", "3").body("id", contains(third, second, first));
        reader().get(list + "&order=asc").then().body("id", contains(first, second, third));
        reader().get(list + "&orderby=title&order=asc").then().body("id", contains(second, first, third));
        reader().get(list + "&orderby=id").then().body("id", contains(third, second, first));
        reader().get(list + "&orderby=slug&order=asc").then().body("id", contains(second, first, third));
        for (String order : List.of("author", "modified", "parent")) {
            reader().get(list + "&orderby=" + order).then().statusCode(200).body("id", hasSize(3));
        }
        reader().get("/posts?orderby=include&include=" + second + "," + third + "," + first).then()
                .body("id", contains(second, third, first));
        reader().get("/posts?include[]=" + second + "&include[]=" + third).then().body("id", contains(third, second));
        reader().get(list + "&exclude=" + second).then().header("X-WP-Total", "2").body("id", contains(third, first));
        int elsewhere = article(Map.of(), "2020-01-04T00:00:00Z");
        reader().get(list + "&exclude=" + second + "," + elsewhere + "," + second + ",0").then()
                .header("X-WP-Total", "2").body("id", contains(third, first));
        reader().get(list + "&after=2020-01-01T00:00:00&exclude=" + second + "," + first).then()
                .header("X-WP-Total", "1").body("id", contains(third));
        long before = total("/posts?per_page=1");
        long others = total("/posts?per_page=1&exclude=" + second + "," + elsewhere);
        assertThat(others + 2).isBetween(before, total("/posts?per_page=1"));
        reader().get(list + "&sticky=true").then().header("X-WP-Total", "1").body("id", contains(third));
        reader().get(list + "&sticky=0").then().header("X-WP-Total", "2").body("id", contains(second, first));
        reader().get(list + "&sticky=0&exclude=" + second + "," + third).then().header("X-WP-Total", "1")
                .body("id", contains(first));
        reader().get(list + "&sticky=true&exclude=" + second).then().header("X-WP-Total", "1").body("id", contains(third));
        reader().get(list + "&after=2020-01-01T00:00:00").then().body("id", contains(third, second));
        reader().get(list + "&before=2020-01-03T00:00:00Z&per_page=1").then().header("X-WP-TotalPages", "2")
                .body("id", contains(second));
        reader().get(list + "&modified_before=2020-01-01T00:00:00").then().statusCode(200).header("X-WP-Total", "0");
        reader().get("/posts?author_exclude=" + by + "&per_page=100").then().body("id", not(hasItem(first)));
        reader().get(list + "&order=asc&after=2020-01-01T00:00:00&orderby=date").then().header("X-WP-Total", "2")
                .body("id", contains(second, third));
        reader().get("/posts?author=" + by + ",0&order=asc").then().body("id", contains(first, second, third));
        reader().get(list + "&offset=1").then().header("X-WP-Total", "3").body("id", contains(second, first));
        reader().get(list + "&offset=-1").then().body("id", contains(second, first));
        reader().get(list + "&offset=10").then().statusCode(200).header("X-WP-Total", "0").body("", hasSize(0));
        reader().get(list + "&page=2&per_page=2").then().header("Link", containsString("page=1"))
                .header("Link", containsString("rel=\"prev\"")).body("id", contains(first));
        reader().get(list + "&page=9").then().statusCode(400).header("Allow", "GET")
                .body("code", equalTo("rest_post_invalid_page_number"));
    }

    @Test
    void pages_of_any_length_make_up_the_same_list() {
        String tag = Api.tag(unique("Tag"));
        Integer tagId = null;
        for (int index = 0; index < 23; index++) {
            int post = id(Api.article(Map.of("tags", List.of(tag), "title", index % 5 + " " + unique("t"))));
            tagId = tagId == null ? reader().get("/posts/" + post).then().extract().path("tags[0]") : tagId;
        }
        for (String order : List.of("date", "title", "slug", "id", "modified", "author", "parent")) {
            for (String direction : List.of("asc", "desc")) {
                String list = "/posts?tags=" + tagId + "&_fields=id&orderby=" + order + "&order=" + direction + "&per_page=";
                // Few of many are sorted by themselves, others read in the order of all: it must not show.
                List<Integer> whole = reader().get(list + 23).jsonPath().getList("id");
                assertThat(whole).as(list).hasSize(23).doesNotHaveDuplicates();
                for (int page = 1; page <= 23; page += 11) {
                    reader().get(list + "1&page=" + page).then().body("id", contains(whole.get(page - 1)));
                }
                reader().get(list + "6&page=2").then().body("id", equalTo(whole.subList(6, 12)));
            }
        }
    }

    @Test
    void orders_that_lack_what_they_need_are_refused() {
        reader().get("/posts?orderby=relevance").then().statusCode(400).body("code", equalTo("rest_no_search_term_defined"));
        reader().get("/posts?orderby=include").then().statusCode(400)
                .body("code", equalTo("rest_orderby_include_missing_include"));
        reader().get("/posts?orderby=menu_order").then().statusCode(400).body("code", equalTo("rest_invalid_param"));
    }

    @Test
    void posts_are_found_by_terms() {
        String parent = Api.section(unique("Parent"));
        String child = Api.json(Api.admin(Map.of("name", unique("Child"), "parent", parent)).post("/sections").then()
                .statusCode(201)).get("slug");
        String tag = Api.tag(unique("Tag"));
        int above = id(Api.article(Map.of("sections", List.of(parent))));
        int below = id(Api.article(Map.of("sections", List.of(child), "tags", List.of(tag))));
        int both = id(Api.article(Map.of("sections", List.of(parent, child))));
        int parentId = Api.json(reader().get("/posts/" + above).then()).get("categories[0]");
        int childId = Api.json(reader().get("/posts/" + below).then()).get("categories[0]");
        int tagId = Api.json(reader().get("/posts/" + below).then()).get("tags[0]");
        reader().get("/posts?categories=" + parentId).then().header("X-WP-Total", "2")
                .body("id", containsInAnyOrder(above, both));
        reader().get("/posts?categories[terms]=" + parentId + "&categories[include_children]=true").then()
                .header("X-WP-Total", "3");
        reader().get("/posts?categories[terms]=" + parentId + "," + childId + "&categories[operator]=AND").then()
                .body("id", contains(both));
        reader().get("/posts?categories=" + parentId + "&tags=" + tagId).then().header("X-WP-Total", "0");
        reader().get("/posts?categories=" + parentId + "&tags=" + tagId + "&tax_relation=OR").then()
                .header("X-WP-Total", "3");
        reader().get("/posts?categories=" + parentId + "&categories_exclude=" + childId).then().body("id", contains(above));
        reader().get("/posts?tags=" + childId).then().header("X-WP-Total", "0");
        reader().get("/posts?categories=abc").then().statusCode(400)
                .body("data.details.categories.code", equalTo("rest_no_matching_schema"));
        reader().get("/posts?categories=").then().statusCode(200).body("size()", not(equalTo(0)));
    }

    @Test
    void posts_are_searched_for_by_parts_of_words() {
        String word = unique("xylophone").replace("-", "");
        int inTitle = id(Api.article(Map.of("title", "The " + word.toUpperCase())));
        int inBody = id(Api.article(Map.of("body", Map.of("html", "<p>Some caf\u00e9 " + word + "s of old</p>"))));
        id(Api.article(Map.of("password", "sesame", "body", Map.of("html", "<p>" + word + "</p>"), "title", word)));
        reader().get("/posts?order=asc&orderby=id&search=" + word.substring(2)).then().header("X-WP-Total", "2")
                .body("id", contains(inTitle, inBody));
        reader().queryParam("search", "cafe " + word).get("/posts").then().body("id", contains(inBody));
        reader().queryParam("search", word + " -cafe").get("/posts").then().body("id", contains(inTitle));
        reader().queryParam("search", "\"of old\" " + word).get("/posts").then().body("id", contains(inBody));
        reader().queryParam("search", word).queryParam("orderby", "relevance").get("/posts").then()
                .body("id", contains(inTitle, inBody));
        reader().queryParam("search", "").get("/posts").then().statusCode(200);
        reader().queryParam("search", "%").get("/posts").then().statusCode(200);
    }

    @Test
    void posts_are_found_by_slug_in_any_case() {
        String slug = Api.article();
        reader().get("/posts?slug=" + slug.toUpperCase() + ",nothing").then().body("slug", contains(slug));
        String other = Api.article();
        reader().get("/posts?slug=" + other + "," + slug + "&orderby=include_slugs").then()
                .body("slug", contains(other, slug));
    }

    @Test
    void readers_see_what_is_published_only() {
        reader().get("/posts?status=draft").then().statusCode(400).header("Allow", "GET")
                .body("code", equalTo("rest_invalid_param")).body("data.params.status", equalTo("Status is forbidden."))
                .body("data.details.status.code", equalTo("rest_forbidden_status"))
                .body("data.details.status.data.status", equalTo(401));
        reader().get("/posts?status=nonsense").then().statusCode(400)
                .body("data.params.status", equalTo("Status is forbidden."));
        reader().get("/posts?status=publish").then().statusCode(200);
        admin().get("/posts?status=nonsense").then().statusCode(400)
                .body("data.details.status.code", equalTo("rest_not_in_enum"));
    }

    @Test
    void those_who_write_see_drafts_and_authors_only_their_own() {
        String draft = Api.article(Map.of("status", "draft"));
        int draftId = Api.json(Api.admin().get("/articles/" + draft).then()).get("id");
        admin().get("/posts?status=draft&per_page=100").then().statusCode(200).body("id", hasItem(draftId));
        admin().get("/posts?status=any&per_page=1&context=edit").then().statusCode(200)
                .body("[0].title.raw", not(nullValue())).body("[0]._links", hasKey("wp:action-publish"));
        String author = Api.user("author");
        as(author).get("/posts?status=draft,publish&per_page=100").then().statusCode(200).body("id", not(hasItem(draftId)));
        reader().get("/posts/" + draftId).then().statusCode(404).body("code", equalTo("rest_post_invalid_id"));
        as(author).get("/posts/" + draftId).then().statusCode(404);
        admin().get("/posts/" + draftId + "?context=edit").then().statusCode(200).body("status", equalTo("draft"))
                .body("content.raw", containsString("Some text"));
        as(Api.user("moderator")).get("/posts?status=draft").then().statusCode(400)
                .body("data.details.status.data.status", equalTo(403));
    }

    @Test
    void a_protected_post_hides_its_text_until_the_password_is_given() {
        int id = id(Api.article(Map.of("password", "letmein", "summary", "Not told")));
        reader().get("/posts/" + id).then().statusCode(200).body("content.rendered", equalTo(""))
                .body("content.protected", equalTo(true)).body("excerpt.rendered", equalTo(""))
                .body("excerpt.protected", equalTo(true));
        reader().get("/posts/" + id + "?password=letmein").then().statusCode(200)
                .body("content.rendered", containsString("Some text")).header("Cache-Status", nullValue());
        reader().get("/posts/" + id + "?password=wrong").then().statusCode(403)
                .body("code", equalTo("rest_post_incorrect_password")).body("message", equalTo("Incorrect post password."));
        reader().get("/posts/" + id + "?password=").then().statusCode(200).body("content.rendered", equalTo(""));
        reader().get("/posts/" + id(Api.article()) + "?password=any").then().statusCode(403);
        reader().get("/posts?include=" + id).then().body("[0].content.rendered", equalTo(""));
        assertThat(reader().get("/posts/" + id).asString()).doesNotContain("Not told").doesNotContain("letmein");
    }

    @Test
    void a_new_post_is_in_the_list_at_once() {
        reader().get("/posts?per_page=1").then().statusCode(200);
        reader().get("/posts?per_page=1").then().header("Cache-Status", containsString("hit"));
        String slug = Api.article(Map.of("publishedAt", "2026-11-23T00:00:00Z"));
        reader().get("/posts?per_page=1&orderby=id").then().body("[0].slug", equalTo(slug));
    }

    private static long total(String list) {
        return Long.parseLong(reader().get(list).then().statusCode(200).extract().header("X-WP-Total"));
    }
}
