package dev.byline.article;

import static dev.byline.Api.admin;
import static dev.byline.Api.article;
import static dev.byline.Api.as;
import static dev.byline.Api.etag;
import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.http.ContentType;

@HttpTest
class ArticleDeskTest {

    @Test
    void n34_a_write_without_if_match_is_428_and_a_stale_one_412() {
        String slug = article();
        String first = etag("/articles/" + slug);
        admin(Map.of("title", "One")).patch("/articles/" + slug).then().statusCode(428)
                .body("type", equalTo("urn:byline:problem:precondition-required"));
        admin(Map.of("title", "One")).header("If-Match", first).patch("/articles/" + slug).then().statusCode(200);
        admin(Map.of("summary", "Two")).header("If-Match", first).patch("/articles/" + slug).then().statusCode(412);
        admin(Map.of("title", "X")).header("If-Match", first).put("/articles/" + slug).then().statusCode(412);
        admin().header("If-Match", first).delete("/articles/" + slug).then().statusCode(412);
        admin().delete("/articles/" + slug).then().statusCode(428);
        admin(Map.of("summary", "Two")).header("If-Match", "W/" + etag("/articles/" + slug)).patch("/articles/" + slug)
                .then().statusCode(200).body("title", equalTo("One")).body("summary", equalTo("Two"));
    }

    @Test
    void a_patch_keeps_what_it_does_not_name_and_null_removes() {
        String author = Api.author(unique("Kept"));
        String slug = article(Map.of("summary", "Stays", "authors", List.of(author), "byline", "Goes",
                "image", Map.of("url", "https://i.example/a.jpg", "alt", "Old"), "body", Map.of("markdown", "*m*")));
        Map<String, Object> patch = new HashMap<>();
        patch.put("byline", null);
        patch.put("image", Map.of("alt", "New"));
        admin(patch).header("If-Match", etag("/articles/" + slug)).patch("/articles/" + slug).then().statusCode(200)
                .body("summary", equalTo("Stays")).body("byline", equalTo(author(author)))
                .body("image.url", equalTo("https://i.example/a.jpg")).body("image.alt", equalTo("New"))
                .body("source.markdown", equalTo("*m*"));
        admin(Map.of("body", Map.of("html", "<p>h</p>"))).header("If-Match", etag("/articles/" + slug))
                .patch("/articles/" + slug).then().statusCode(200).body("source.html", equalTo("<p>h</p>"))
                .body("source.markdown", nullValue());
    }

    private static String author(String slug) {
        return admin().get("/authors/" + slug).path("name");
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        admin(Map.of("title", " ", "kind", "Not A Kind", "colour", "red", "status", "public", "authors", "ada",
                "publishedAt", "tomorrow", "image", Map.of("alt", "no url"), "sticky", 1)).post("/articles")
                .then().statusCode(400).body("errors.field", containsInAnyOrder("title", "kind", "colour", "status",
                        "authors", "publishedAt", "image.url", "sticky"));
        admin(Map.of("title", "T", "authors", List.of("nobody"), "sections", List.of("nowhere"),
                "tags", List.of("nothing"), "parent", "no-page", "canonicalUrl", "javascript:x",
                "image", Map.of("url", "ftp://x"))).post("/articles").then().statusCode(400)
                .body("errors.field", containsInAnyOrder("authors", "sections", "tags", "parent", "canonicalUrl",
                        "image.url"));
        admin(Map.of("title", "T", "body", Map.of("html", "a", "markdown", "b"))).post("/articles").then()
                .statusCode(400).body("errors[0].field", equalTo("body"));
        admin(Map.of("title", "T", "slug", "Not/A slug")).post("/articles").then().statusCode(400)
                .body("errors[0].field", equalTo("slug"));
        admin(Map.of("title", "T", "slug", article())).post("/articles").then().statusCode(409)
                .body("errors[0].code", equalTo("taken"));
    }

    @Test
    void revisions_are_listed_and_restored_and_hold_no_password() {
        String slug = article(Map.of("title", "First", "password", "hush-hush", "body", Map.of("html", "<p>one</p>")));
        admin(Map.of("title", "Second", "body", Map.of("html", "<p>two</p>")))
                .header("If-Match", etag("/articles/" + slug)).patch("/articles/" + slug).then().statusCode(200);
        admin().get("/articles/" + slug + "/revisions").then().statusCode(200)
                .body("items.number", contains(2, 1)).body("items[0].savedBy", equalTo("admin"));
        admin().get("/articles/" + slug + "/revisions/1").then().body("title", equalTo("First"))
                .body("password", nullValue()).body(not(containsString("hush")));
        admin().header("If-Match", etag("/articles/" + slug)).post("/articles/" + slug + "/revisions/1/restore")
                .then().statusCode(200).body("title", equalTo("First")).body("source.html", equalTo("<p>one</p>"))
                .body("password", equalTo("hush-hush"));
        admin().get("/articles/" + slug + "/revisions?limit=2").then().body("items.number", contains(3, 2));
        admin().get("/articles/" + slug + "/revisions/99").then().statusCode(404);
        admin().get("/articles/" + slug + "/revisions/01").then().statusCode(404);
    }

    @Test
    void deleting_withdraws_and_deleting_for_good_removes_with_comments_and_counts() {
        String author = Api.author(unique("Gone"));
        String slug = article(Map.of("authors", List.of(author), "comments", Map.of("hold", "none")));
        Api.commented(slug, Map.of());
        admin().header("If-Match", etag("/articles/" + slug)).delete("/articles/" + slug).then().statusCode(204);
        reader().get("/articles/" + slug).then().statusCode(404);
        admin().get("/articles/" + slug).then().statusCode(200).body("status", equalTo("archived"));
        admin(Map.of("status", "published")).header("If-Match", etag("/articles/" + slug)).patch("/articles/" + slug)
                .then().statusCode(200).body("comments.count", equalTo(1));
        reader().get("/authors/" + author).then().statusCode(200).body("articles", equalTo(1));
        admin().header("If-Match", etag("/articles/" + slug)).delete("/articles/" + slug + "?permanent=true")
                .then().statusCode(204);
        admin().get("/articles/" + slug).then().statusCode(404);
        reader().get("/authors/" + author).then().statusCode(404);
        admin().header("If-Match", etag("/authors/" + author)).delete("/authors/" + author).then().statusCode(204);
    }

    @Test
    void the_public_reaches_no_write_and_learns_nothing_by_trying() {
        String draft = article(Map.of("status", "draft"));
        for (String slug : List.of(draft, unique("nothing"))) {
            reader(Map.of("title", "X")).patch("/articles/" + slug).then().statusCode(401)
                    .header("WWW-Authenticate", containsString("Bearer"));
            reader().delete("/articles/" + slug).then().statusCode(401);
            reader().get("/articles/" + slug + "/revisions").then().statusCode(401);
        }
        reader(Map.of("title", "X")).post("/articles").then().statusCode(401);
        as(Api.user("moderator")).contentType(ContentType.JSON).body(Map.of("title", "X")).post("/articles")
                .then().statusCode(403);
    }

    @Test
    void an_author_writes_own_drafts_and_an_editor_publishes_them() {
        String author = Api.user("author");
        String other = Api.user("author");
        String editor = Api.user("editor");
        String slug = Api.json(as(author).contentType(ContentType.JSON).body(Map.of("title", unique("Mine"))).post("/articles")
                .then().statusCode(201).body("status", equalTo("draft"))).get("slug");
        as(author).contentType(ContentType.JSON).body(Map.of("title", "X", "status", "published")).post("/articles")
                .then().statusCode(403);
        as(author).get("/articles?status=draft&limit=100").then().body("items.slug", contains(slug));
        as(other).get("/articles/" + slug).then().statusCode(404);
        as(other).get("/articles?status=draft&limit=100").then().body("items.slug", not(hasItem(slug)));
        as(other).contentType(ContentType.JSON).body(Map.of("title", "Y")).header("If-Match", "*")
                .patch("/articles/" + slug).then().statusCode(404);
        as(author).contentType(ContentType.JSON).body(Map.of("status", "published")).header("If-Match", "*")
                .patch("/articles/" + slug).then().statusCode(403);
        as(editor).contentType(ContentType.JSON).body(Map.of("status", "published")).header("If-Match", "*")
                .patch("/articles/" + slug).then().statusCode(200);
        as(author).contentType(ContentType.JSON).body(Map.of("title", "Z")).header("If-Match", "*")
                .patch("/articles/" + slug).then().statusCode(403);
        as(author).delete("/articles/" + slug + "?permanent=true").then().statusCode(403);
        assertThat(reader().get("/articles/" + slug).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_form_a_tree_without_circles() {
        String about = article(Map.of("kind", "page"));
        String team = article(Map.of("kind", "page", "parent", about));
        admin(Map.of("parent", team)).header("If-Match", etag("/articles/" + about)).patch("/articles/" + about)
                .then().statusCode(400).body("errors[0].code", equalTo("cycle"));
        admin(Map.of("title", "T", "parent", about)).post("/articles").then().statusCode(400)
                .body("errors[0].field", equalTo("parent"));
    }

    @Test
    void wrong_fields_and_names_of_what_is_not_there_are_named_together() {
        admin(Map.of("title", "T", "colour", "red", "status", "public", "authors", List.of("nobody"), "slug", "Not/a",
                "body", Map.of("html", "a", "markdown", "b"))).post("/articles").then().statusCode(400)
                .body("errors.field", containsInAnyOrder("colour", "status", "authors", "slug", "body"));
    }

    @Test
    void restoring_a_revision_changes_what_is_said_and_not_where_it_stands() {
        String slug = article(Map.of("title", "As a draft", "status", "draft"));
        String renamed = unique("renamed");
        admin(Map.of("title", "In public", "status", "published", "slug", renamed))
                .header("If-Match", etag("/articles/" + slug)).patch("/articles/" + slug).then().statusCode(200);
        admin().header("If-Match", "*").post("/articles/" + renamed + "/revisions/1/restore").then().statusCode(200)
                .body("title", equalTo("As a draft")).body("status", equalTo("published"))
                .body("slug", equalTo(renamed));
    }

    @Test
    void what_was_scheduled_can_be_published_at_once_and_keeps_its_time_otherwise() {
        String slug = article(Map.of("status", "scheduled", "publishedAt", "2099-01-01T00:00:00Z"));
        admin(Map.of("summary", "Soon")).header("If-Match", "*").patch("/articles/" + slug).then().statusCode(200)
                .body("status", equalTo("scheduled")).body("publishedAt", equalTo("2099-01-01T00:00:00Z"));
        admin(Map.of("status", "published")).header("If-Match", "*").patch("/articles/" + slug).then().statusCode(200)
                .body("status", equalTo("published"));
        reader().get("/articles/" + slug).then().statusCode(200);
    }

    @Test
    void only_those_who_may_write_an_article_see_its_password() {
        String slug = article(Map.of("password", "open sesame"));
        as(Api.user("editor")).get("/articles/" + slug).then().body("password", equalTo("open sesame"));
        for (String role : List.of("author", "moderator")) {
            as(Api.user(role)).get("/articles/" + slug).then().statusCode(200).body(not(containsString("sesame")));
            as(Api.user(role)).get("/articles?limit=100").then().body(not(containsString("sesame")));
        }
    }
}
