package dev.byline.wordpress.post;

import static dev.byline.Api.article;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static dev.byline.wordpress.post.Posts.anonymous;
import static dev.byline.wordpress.post.Posts.as;
import static dev.byline.wordpress.post.Posts.refused;
import static dev.byline.wordpress.post.Posts.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.wordpress.Wp;

@HttpTest
class PostWriteRightsTest {

    @Test
    void what_wordpress_refuses_is_refused_in_its_words() {
        String slug = article();
        String path = "/posts/" + id(slug);
        refused(write(Map.of()).post("/posts"), 400, "empty_content", "Content, title, and excerpt are empty.");
        refused(write(Map.of("title", "", "content", "")).post(path), 400, "empty_content",
                "Content, title, and excerpt are empty.");
        refused(write(Map.of("title", "x", "author", 99_999_999)).post("/posts"), 400, "rest_invalid_author",
                "Invalid author ID.");
        refused(write(Map.of("title", "x", "featured_media", 99_999_999)).post("/posts"), 400,
                "rest_invalid_featured_media",
                "Invalid featured media ID.");
        refused(write(Map.of("title", "x", "id", 5)).post("/posts"), 400, "rest_post_exists",
                "Cannot create existing post.");
        refused(write(Map.of("title", "x", "parent", 99_999_999)).post("/pages"), 400, "rest_post_invalid_id",
                "Invalid post parent ID.");
        refused(write(Map.of("title", "x", "sticky", true, "password", "y")).post("/posts"), 400, "rest_invalid_field",
                "A post can not be sticky and have a password.");
        refused(write(Map.of("title", "x", "status", "gone")).post("/posts"), 400, "rest_invalid_param",
                "Invalid parameter(s): status");
        refused(write(Map.of("title", "x", "date", "tomorrow")).post("/posts"), 400, "rest_invalid_param",
                "Invalid parameter(s): date");
        refused(write(Map.of("title", "x".repeat(501))).post("/posts"), 400, "rest_invalid_param",
                "Invalid parameter(s): title");
        refused(write(Map.of("title", "x", "password", "x".repeat(256))).post("/posts"), 400, "rest_invalid_param",
                "Invalid parameter(s): password");
        refused(write(Map.of("title", "x")).post("/pages/" + id(slug)), 404, "rest_post_invalid_id", "Invalid post ID.");
    }

    @Test
    void readers_write_nothing_and_authors_their_own_drafts() {
        String path = "/posts/" + id(article());
        Map<String, Object> title = Map.of("title", "x");
        String anonymous = "Sorry, you are not allowed to create posts as this user.";
        refused(anonymous(title).post("/posts"), 401, "rest_cannot_create", anonymous);
        refused(anonymous(title).post("/pages"), 401, "rest_cannot_create", anonymous);
        refused(anonymous(title).post(path), 401, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.");
        refused(reader().delete(path), 401, "rest_cannot_delete", "Sorry, you are not allowed to delete this post.");
        String moderator = Api.user("moderator");
        refused(as(moderator, title).post("/posts"), 403, "rest_cannot_create", anonymous);
        refused(as(moderator, title).patch(path), 403, "rest_cannot_edit",
                "Sorry, you are not allowed to edit this post.");

        int self = Api.admin(Map.of("name", unique("Ann"))).post("/authors").path("id");
        String author = Api.user("author", (long) self);
        refused(as(author, title).post(path), 403, "rest_cannot_edit", "Sorry, you are not allowed to edit this post.");
        refused(as(author, Map.of("title", "x", "status", "publish")).post("/posts"), 403, "rest_cannot_publish",
                "Sorry, you are not allowed to publish posts in this post type.");
        refused(as(author, Map.of("title", "x", "author", self + 1)).post("/posts"), 403, "rest_cannot_edit_others",
                anonymous);
        refused(as(author, Map.of("title", "x", "sticky", true)).post("/posts"), 403, "rest_cannot_assign_sticky",
                "Sorry, you are not allowed to make posts sticky.");
        int own = Api.json(as(author, Map.of("title", unique("Own"), "author", self)).post("/posts").then().statusCode(201)
                .body("author", equalTo(self)).body("status", equalTo("draft"))).get("id");
        as(author, Map.of("content", "x")).post("/posts/" + own).then().statusCode(200)
                .header("Allow", "GET, POST, PUT, PATCH, DELETE");
        refused(as(author, Map.of("status", "publish")).post("/posts/" + own), 403, "rest_cannot_publish",
                "Sorry, you are not allowed to publish posts in this post type.");
        refused(Wp.as(author).delete("/posts/" + own + "?force=1"), 403, "rest_cannot_delete",
                "Sorry, you are not allowed to delete this post.");
        refused(anonymous(title).post("/posts/" + own), 404, "rest_post_invalid_id", "Invalid post ID.");
        refused(as(Api.user("author"), title).post("/posts/" + own), 404, "rest_post_invalid_id", "Invalid post ID.");
        Wp.as(author).delete("/posts/" + own).then().statusCode(200).body("status", equalTo("trash"));
    }

    @Test
    void allow_names_what_the_caller_may_do() {
        String path = "/posts/" + id(article());
        reader().options("/posts").then().statusCode(200).header("Allow", "GET")
                .body("endpoints[1].methods", contains("POST"))
                .body("endpoints[1].args.title.properties.raw", notNullValue());
        reader().options(path).then().header("Allow", "GET");
        admin().options("/posts").then().header("Allow", "GET, POST");
        admin().options(path).then().header("Allow", "GET, POST, PUT, PATCH, DELETE")
                .body("endpoints[1].args.status.enum", contains("publish", "future", "draft", "pending", "private"))
                .body("endpoints[2].args.force.default", equalTo(false));
        String author = Api.user("author");
        Wp.as(author).options("/posts").then().header("Allow", "GET, POST");
        Wp.as(author).options(path).then().header("Allow", "GET");
    }
}
