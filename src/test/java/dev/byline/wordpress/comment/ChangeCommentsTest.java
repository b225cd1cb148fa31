package dev.byline.wordpress.comment;

import static dev.byline.Api.commented;
import static dev.byline.Api.openArticle;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.as;
import static dev.byline.wordpress.Wp.reader;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.ValidatableResponse;

@HttpTest
class ChangeCommentsTest {

    private String slug;
    private int id;

    @BeforeEach
    void makeComment() {
        slug = openArticle();
        id = commented(slug, Map.of("comment", "Before")).getInt("id");
    }

    private ValidatableResponse change(Map<String, ?> changes) {
        return admin().contentType("application/json").body(changes).post("/comments/" + id).then();
    }

    @Test
    void moderators_change_text_name_and_website() {
        change(Map.of("content", "After <script>x</script>", "author_name", "Ada", "author_url", "ada.example"))
                .statusCode(200).header("Allow", "GET, POST, PUT, PATCH, DELETE").body("author_name", equalTo("Ada"))
                .body("author_url", equalTo("http://ada.example")).body("content.raw", containsString("After"))
                .body("author_email", containsString("@"));
        reader().get("/comments/" + id).then().body("content.rendered", containsString("After"))
                .body("author_name", equalTo("Ada"));
        change(Map.of("author_url", "")).statusCode(200).body("author_url", equalTo(""));
        change(Map.of("content", " ")).statusCode(400).body("code", equalTo("rest_comment_content_invalid"));
        change(Map.of("content", "c".repeat(65526))).statusCode(400)
                .body("code", equalTo("comment_content_column_length"));
    }

    @Test
    void moderators_decide_and_the_log_tells_it() {
        change(Map.of("status", "spam")).statusCode(200).body("status", equalTo("spam"));
        reader().get("/comments/" + id).then().statusCode(404);
        change(Map.of("status", "unspam")).statusCode(200).body("status", equalTo("hold"));
        change(Map.of("status", "approve")).statusCode(200).body("status", equalTo("approved"));
        reader().get("/comments/" + id).then().statusCode(200);
        change(Map.of("status", "nonsense")).statusCode(400).body("code", equalTo("rest_comment_failed_edit"));
        Api.admin().get("/moderation/log?comment=" + id).then().statusCode(200)
                .body("items.findAll { it.actor == 'admin' }.after", hasItems("spam", "pending", "approved"));
    }

    @Test
    void what_was_read_can_be_sent_back_and_what_cannot_change_is_named() {
        Map<String, Object> read = new HashMap<>(admin().get("/comments/" + id + "?context=edit").then().extract().path(""));
        read.remove("_links");
        change(read).statusCode(200).body("content.raw", equalTo("Before"));
        Api.admin().get("/comments/" + id).then().body("editedAt", nullValue());
        change(Map.of("date", "2001-01-01T00:00:00")).statusCode(400).body("code", equalTo("rest_invalid_param"))
                .body("data.params.date", equalTo("date of a comment cannot be changed."));
        change(Map.of("parent", 5)).statusCode(400);
        change(Map.of("author", 5)).statusCode(400);
        change(Map.of("type", "pingback")).statusCode(404).body("code", equalTo("rest_comment_invalid_type"));
    }

    @Test
    void others_may_not_change_or_remove() {
        reader().contentType("application/json").body(Map.of("content", "x")).put("/comments/" + id).then().statusCode(401)
                .header("Allow", "GET").body("code", equalTo("rest_cannot_edit"))
                .body("message", equalTo("Sorry, you are not allowed to edit this comment."));
        reader().delete("/comments/" + id).then().statusCode(401).body("code", equalTo("rest_cannot_delete"))
                .body("message", equalTo("Sorry, you are not allowed to delete this comment."));
        as(Api.user("editor")).delete("/comments/" + id).then().statusCode(403);
        Api.decide(id, "pending");
        reader().delete("/comments/" + id).then().statusCode(404).body("code", equalTo("rest_comment_invalid_id"));
    }

    @Test
    void removing_throws_away_and_with_force_for_good() {
        int reply = commented(slug, Map.of("parent", id)).getInt("id");
        admin().delete("/comments/" + id).then().statusCode(200).body("status", equalTo("trash"));
        admin().delete("/comments/" + id).then().statusCode(410).body("code", equalTo("rest_already_trashed"))
                .body("message", equalTo("The comment has already been trashed."));
        admin().delete("/comments/" + id + "?force=true").then().statusCode(200).body("deleted", equalTo(true))
                .body("previous.id", equalTo(id)).body("previous.content.raw", equalTo("Before"))
                .body("previous.status", equalTo("trash"));
        admin().get("/comments/" + id).then().statusCode(404).body("code", equalTo("rest_comment_invalid_id"));
        admin().delete("/comments/" + id + "?force=true").then().statusCode(404);
        reader().get("/comments/" + reply).then().statusCode(200).body("parent", equalTo(id));
        admin().delete("/comments/" + reply + "?force=true").then().statusCode(200);
        Api.reader().get("/articles/" + slug).then().body("comments.count", equalTo(0));
        admin().delete("/comments/99999999").then().statusCode(404).body("code", equalTo("rest_comment_invalid_id"));
    }
}
