package dev.byline.wordpress.post;

import static dev.byline.Api.article;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.post.Posts.made;
import static dev.byline.wordpress.post.Posts.refused;
import static dev.byline.wordpress.post.Posts.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

@HttpTest
class PostPlaceTest {

    @ParameterizedTest
    @CsvSource({ "publish,,publish", "draft,,draft", "pending,,draft", "private,,draft", "future,,publish",
            "publish,2300-01-01T00:00:00,future", "future,2300-01-01T00:00:00+02:00,future",
                    "future,2020-01-01T00:00:00,publish",
            "draft,2300-01-01T00:00:00,draft", ",,draft" })
    void statuses_and_dates_put_a_post_where_wordpress_would(String status, String date, String outcome) {
        Map<String, Object> post = new HashMap<>(Map.of("title", unique("Placed")));
        post.put("status", status);
        if (date != null) {
            post.put("date", date);
        }
        write(post).post("/posts").then().statusCode(201).body("status", equalTo(outcome));
    }

    @Test
    void a_date_that_was_set_holds_until_it_is_reset() {
        String path = "/posts/" + write(Map.of("title", unique("Later"), "date_gmt",
                "2300-01-01T00:00:00")).post("/posts")
                .then().statusCode(201).extract().path("id");
        write(Map.of("content", "x")).post(path).then().body("date", equalTo("2300-01-01T00:00:00"));
        write(Map.of("status", "publish")).post(path).then().body("status", equalTo("future"))
                .body("date", equalTo("2300-01-01T00:00:00"));
        Map<String, Object> reset = new HashMap<>();
        reset.put("date", null);
        write(reset).post(path).then().body("status", equalTo("publish")).body("date", startsWith("20"));
        write(Map.of("date", "2300-01-01T00:00:00")).post(path).then().body("status", equalTo("future"));
        write(Map.of("date", "2001-01-01T00:00:00")).post(path).then().body("status", equalTo("publish"))
                .body("date_gmt", equalTo("2001-01-01T00:00:00"));
    }

    @Test
    void trash_can_be_undone_and_force_cannot() {
        int id = made(Map.of("title", unique("Trash"), "status", "publish")).extract().path("id");
        String path = "/posts/" + id;
        admin().delete(path).then().statusCode(200).body("status", equalTo("trash")).body("id", equalTo(id))
                .body("title.raw", notNullValue());
        admin().delete(path).then().statusCode(410).body("code", equalTo("rest_already_trashed"))
                .body("message", equalTo("The post has already been deleted.")).body("data.status", equalTo(410));
        write(Map.of("status", "trash", "title", "Still there")).post(path).then().statusCode(200)
                .body("status", equalTo("trash"));
        write(Map.of("status", "draft")).post(path).then().statusCode(200).body("status", equalTo("draft"));
        refused(write(Map.of("status", "trash")).post(path), 400, "rest_invalid_param", "Invalid parameter(s): status");
        Response gone = admin().delete(path + "?force=true");
        gone.then().statusCode(200).header("Allow", nullValue()).body("deleted", equalTo(true))
                .body("previous.id", equalTo(id)).body("previous._links", nullValue())
                .body("previous.title.raw", equalTo("Still there"));
        refused(admin().delete(path), 404, "rest_post_invalid_id", "Invalid post ID.");
        refused(admin().delete("/posts/" + id(article()) + "?force=maybe"), 400, "rest_invalid_param",
                "Invalid parameter(s): force");
    }

    @Test
    void pages_have_parents_and_places() {
        int above = write(Map.of("title", unique("Above"), "status", "publish", "menu_order", 3)).post("/pages").then()
                .statusCode(201).body("type", equalTo("page")).body("menu_order", equalTo(3)).body("parent", equalTo(0))
                .extract().path("id");
        int below = write(Map.of("title", unique("Below"), "parent", above)).post("/pages").then().statusCode(201)
                .body("parent", equalTo(above)).extract().path("id");
        refused(write(Map.of("parent", below)).post("/pages/" + above), 400, "rest_invalid_param",
                "Invalid parameter(s): parent");
        write(Map.of("parent", 0, "menu_order", 9)).post("/pages/" + below).then().statusCode(200)
                .body("parent", equalTo(0)).body("menu_order", equalTo(9));
        admin().delete("/pages/" + below + "?force=true").then().statusCode(200).body("deleted", equalTo(true));
    }

    @Test
    void authors_and_images_are_named_by_their_ids() {
        String first = Api.author(unique("First"));
        String second = Api.author(unique("Second"));
        Response third = Api.admin(Map.of("name", unique("Third"))).post("/authors");
        String slug = article(Map.of("authors", List.of(first, second), "image", Map.of("url", "/a.png", "alt", "A")));
        int thirdId = third.path("id");
        write(Map.of("author", thirdId)).post("/posts/" + id(slug)).then().body("author", equalTo(thirdId));
        Api.reader().get("/articles/" + slug).then().body("authors.slug", contains(third.<String>path("slug"), second));
        int copy = made(Map.of("title", unique("Copy"), "featured_media", id(slug))).extract().path("id");
        admin().get("/posts/" + copy).then().body("featured_media", equalTo(copy));
        write(Map.of("featured_media", copy)).post("/posts/" + copy).then().body("featured_media", equalTo(copy));
        write(Map.of("featured_media", 0)).post("/posts/" + copy).then().body("featured_media", equalTo(0));
        write(Map.of("categories", List.of(), "tags", "")).post("/posts/" + copy).then().statusCode(200)
                .body("categories", empty());
    }

    @Test
    void comments_are_opened_and_closed() {
        String path = "/posts/" + made(Map.of("title", unique("Talk")))
                .body("comment_status", equalTo("open")).extract().path("id");
        write(Map.of("comment_status", "closed")).post(path).then().body("comment_status", equalTo("closed"));
        write(Map.of("comment_status", "open")).post(path).then().body("comment_status", equalTo("open"));
        String aged = article(Map.of("publishedAt", "2020-01-01T00:00:00Z", "comments", Map.of("closeAfterDays", 3)));
        admin().get("/posts/" + id(aged)).then().body("comment_status", equalTo("closed"));
        write(Map.of("comment_status", "open")).post("/posts/" + id(aged)).then().body("comment_status", equalTo("open"));
        refused(write(Map.of("comment_status", "maybe")).post(path), 400, "rest_invalid_param",
                "Invalid parameter(s): comment_status");
    }
}
