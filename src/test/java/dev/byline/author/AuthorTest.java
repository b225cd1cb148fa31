package dev.byline.author;

import static dev.byline.Api.admin;
import static dev.byline.Api.article;
import static dev.byline.Api.etag;
import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.RestAssured;

@HttpTest
class AuthorTest {

    @Test
    void n28_only_authors_with_something_public_exist_for_the_public() {
        String author = Api.author(unique("Quiet"));
        String draft = article(Map.of("authors", List.of(author), "status", "draft"));
        assertThat(reader().get("/authors/" + author).asString())
                .isEqualTo(reader().get("/authors/" + unique("nobody")).asString());
        assertThat(reader().get("/authors?limit=100").asString()).doesNotContain(author);
        admin().get("/authors/" + author).then().statusCode(200);
        admin(Map.of("status", "published")).header("If-Match", etag("/articles/" + draft))
                .patch("/articles/" + draft).then().statusCode(200);
        reader().get("/authors/" + author).then().statusCode(200).body("articles", equalTo(1));
        reader().get("/authors?limit=1&count=true").then().body("page.total", notNullValue());
    }

    @Test
    void counts_follow_every_change_of_an_article() {
        String one = Api.author(unique("One"));
        String two = Api.author(unique("Two"));
        String slug = article(Map.of("authors", List.of(one)));
        admin(Map.of("authors", List.of(one, two))).header("If-Match", etag("/articles/" + slug))
                .patch("/articles/" + slug);
        assertThat(count(one)).isEqualTo(1);
        assertThat(count(two)).isEqualTo(1);
        admin(Map.of("authors", List.of(two))).header("If-Match", etag("/articles/" + slug))
                .patch("/articles/" + slug);
        assertThat(count(one)).isZero();
        admin(Map.of("kind", "page")).header("If-Match", etag("/articles/" + slug)).patch("/articles/" + slug);
        assertThat(count(two)).isZero();
        reader().get("/authors/" + two).then().statusCode(200);
    }

    private static int count(String slug) {
        return admin().get("/authors/" + slug).path("articles");
    }

    @Test
    void authors_are_checked_and_guarded_against_stale_writes() {
        admin(Map.of("name", "", "website", 1, "login", "x")).post("/authors").then().statusCode(400)
                .body("errors.field", containsInAnyOrder("name", "website", "login"));
        admin(Map.of("name", "N", "website", "javascript:alert(1)")).post("/authors").then().statusCode(400)
                .body("errors[0].field", equalTo("website"));
        String slug = Api.author("Zo\u00eb " + unique("Str\u00f6m"));
        assertThat(slug).startsWith("zoe-str");
        admin(Map.of("bio", "x")).patch("/authors/" + slug).then().statusCode(428);
        String tag = etag("/authors/" + slug);
        admin(Map.of("bio", "x")).header("If-Match", tag).patch("/authors/" + slug).then().statusCode(200);
        admin(Map.of("bio", "y")).header("If-Match", tag).patch("/authors/" + slug).then().statusCode(412);
        article(Map.of("authors", List.of(slug)));
        admin().header("If-Match", "*").delete("/authors/" + slug).then().statusCode(409);
    }

    @Test
    void avatars_are_drawn_here() {
        String slug = Api.author(unique("Face"));
        String avatar = admin().get("/authors/" + slug).path("avatar");
        assertThat(avatar).matches("/api/v1/avatars/[0-9a-f]{20}\\.svg");
        RestAssured.get(avatar).then().statusCode(200).contentType("image/svg+xml")
                .header("Cache-Control", containsString("immutable"));
        RestAssured.get("/api/v1/avatars/xyz.svg").then().statusCode(404);
    }
}
