package dev.byline.wordpress.search;

import static dev.byline.Api.article;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

@HttpTest
class SearchTest {

    @Test
    void posts_and_pages_are_found_by_their_words_titles_first() {
        String word = unique("lighthouse").replace("-", "");
        int inText = id(article(Map.of("body", Map.of("html", "<p>A " + word + " at sea</p>"),
                "publishedAt", "2024-03-01T00:00:00Z")));
        int inTitle = id(article(Map.of("title", "Old " + word + " & more", "publishedAt", "2020-01-01T00:00:00Z")));
        int page = id(article(Map.of("title", "Page of the " + word, "kind", "page", "publishedAt", "2021-01-01T00:00:00Z")));
        article(Map.of("title", "Secret " + word, "password", "letmein"));
        Response found = reader().get("/search?search=" + word.toUpperCase());
        found.then().statusCode(200).header("X-WP-Total", "3").header("Allow", "GET")
                .body("id", contains(page, inTitle, inText)).body("subtype", contains("page", "post", "post"))
                .body("[1].type", equalTo("post")).body("[1].title", containsString(word))
                .body("[0]._links.self[0].href", endsWith("/wp-json/wp/v2/pages/" + page))
                .body("[0]._links.self[0].embeddable", equalTo(true))
                .body("[0]._links.about[0].href", endsWith("/wp-json/wp/v2/types/page"));
        assertThat(Api.json(found).getMap("[0]").keySet().toString()).isEqualTo("[id, title, url, type, subtype, _links]");
        assertThat(Api.json(found).getMap("[0]._links").keySet().toString()).isEqualTo("[self, about, collection]");
        reader().get("/search?subtype=page&search=" + word).then().body("id", contains(page));
        reader().get("/search?subtype=post&per_page=1&search=" + word).then().header("X-WP-TotalPages", "2")
                .body("id", contains(inTitle)).header("Link", containsString("page=2>; rel=\"next\""));
        reader().get("/search?page=9&search=" + word).then().statusCode(200).header("X-WP-Total", "0").body("", empty());
        reader().get("/search?_embed&subtype=post&search=" + word).then()
                .body("[0]._embedded.self[0].id", equalTo(inTitle));
        admin().get("/search?search=secret " + word).then().body("[0].title", equalTo("Protected: Secret " + word));
        reader().get("/search?per_page=2").then().statusCode(200).header("X-WP-Total", not(equalTo("0")));
    }

    @Test
    void terms_are_found_by_their_names() {
        String word = unique("begriff");
        String section = Api.section("B & " + word);
        Api.tag("A " + word);
        Response found = reader().get("/search?type=term&search=" + word);
        found.then().statusCode(200).header("X-WP-Total", "2").body("title", contains("A " + word, "B &amp; " + word))
                .body("type", contains("post_tag", "category")).body("[1].url", endsWith("/?section=" + section))
                .body("[1]._links.about[0].href", endsWith("/wp-json/wp/v2/taxonomies/category"));
        assertThat(Api.json(found).getMap("[0]").keySet().toString()).isEqualTo("[id, title, url, type, _links]");
        reader().get("/search?type=term&subtype=category&search=" + word).then().body("type", contains("category"));
        reader().get("/search?type=term&_embed&search=" + word).then()
                .body("[0]._embedded.self[0].taxonomy", equalTo("post_tag")).body("[1]._embedded.self[0].taxonomy", equalTo("category"));
        reader().get("/search?type=term&page=2&search=" + word).then().statusCode(400)
                .body("code", equalTo("rest_search_invalid_page_number"));
        reader().get("/search?type=post-format").then().statusCode(200).header("X-WP-Total", "0").body("", empty());
        reader().get("/search?type=user&subtype=nothing").then().statusCode(400)
                .body("data.params.keySet()", containsInAnyOrder("type", "subtype"))
                .body("data.params.subtype", equalTo("subtype[0] is not one of post, page, category, post_tag, and any."));
        reader().get("/search?context=edit").then().statusCode(400);
        reader().get("/search?type=term&subtype=any&per_page=1&_fields=id").then().statusCode(200);
        reader().options("/search").then().statusCode(200).body("schema.title", equalTo("search-result"));
    }
}
