package dev.byline.wordpress.post;

import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static dev.byline.wordpress.post.Posts.made;
import static dev.byline.wordpress.post.Posts.refused;
import static dev.byline.wordpress.post.Posts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.wordpress.Wp;
import io.restassured.response.Response;

@HttpTest
class RevisionRoutesTest {

    @Test
    void editors_read_what_a_post_said_before() {
        int id = Api.json(made(Map.of("title", unique("Before"), "content", "One \"two\"", "status", "publish", "password",
                "letmein"))).get("id");
        String path = "/posts/" + id + "/revisions";
        write(Map.of("title", "After", "content", "Three")).post("/posts/" + id).then().statusCode(200)
                .body("_links.version-history[0].count", equalTo(2))
                .body("_links.version-history[0].href", endsWith("/wp-json/wp/v2" + path));
        Response list = admin().get(path);
        list.then().statusCode(200).header("X-WP-Total", "2").header("X-WP-TotalPages", "1").header("Allow", "GET")
                .body("title.rendered[0]", equalTo("After")).body("title.rendered[1]", startsWith("Before"))
                .body("content.rendered[1]", equalTo("<p>One &#8220;two&#8221;</p>\n"))
                .body("content.raw[0]", nullValue())
                .body("parent", contains(id, id)).body("slug[0]", equalTo(id + "-revision-v1"))
                .body("_links.parent[0][0].href", endsWith("/wp-json/wp/v2/posts/" + id));
        assertThat(list.asString()).doesNotContain("letmein");
        assertThat(Api.json(list).getMap("[0]").keySet().stream().map(Object::toString)).containsExactly("author",
                "date",
                "date_gmt", "id", "modified", "modified_gmt", "parent", "slug", "guid", "title", "content", "excerpt",
                        "_links");
        int first = list.path("[1].id");
        admin().get(path + "/" + first + "?context=edit").then().statusCode(200)
                .body("content.raw", equalTo("One \"two\""));
        int last = list.path("[0].id");
        admin().get("/posts?context=edit&include=" + id).then()
                .body("[0]._links.predecessor-version[0].id", equalTo(last))
                .body("[0]._links.version-history[0].count", equalTo(2));
        admin().get(path + "?per_page=1&order=asc").then().body("id", contains(first)).header("X-WP-TotalPages", "2");
        refused(admin().get(path + "?page=2"), 400, "rest_revision_invalid_page_number",
                "The page number requested is larger than the number of pages available.");
        refused(admin().get(path + "?offset=2"), 400, "rest_revision_invalid_offset_number",
                "The offset number requested is larger than or equal to the number of available revisions.");
    }

    @Test
    void nobody_else_reads_revisions() {
        int id = id(Api.article());
        String message = "Sorry, you are not allowed to view revisions of this post.";
        refused(reader().get("/posts/" + id + "/revisions"), 401, "rest_cannot_read", message);
        refused(Wp.as(Api.user("author")).get("/posts/" + id + "/revisions"), 403, "rest_cannot_read", message);
        refused(admin().get("/posts/99999999/revisions"), 404, "rest_post_invalid_parent", "Invalid post parent ID.");
        refused(admin().get("/pages/" + id + "/revisions"), 404, "rest_post_invalid_parent", "Invalid post parent ID.");
        int other = admin().get("/posts/" + id(Api.article()) + "/revisions").path("[0].id");
        refused(admin().get("/posts/" + id + "/revisions/" + other), 404, "rest_post_invalid_id", "Invalid revision ID.");
        reader().get("/posts/" + id).then().body("_links.version-history[0].count", equalTo(0))
                .body("_links.predecessor-version", nullValue());
    }
}
