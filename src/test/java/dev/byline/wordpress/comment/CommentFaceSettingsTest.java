package dev.byline.wordpress.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.wordpress.Wp;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** The settings of the face away from their defaults, on a site without pages of its own. */
@HttpTest
@TestProfile(CommentFaceSettingsTest.Settings.class)
public class CommentFaceSettingsTest {

    public static class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("byline.wordpress.avatars", "gravatar", "byline.wordpress.anonymous-comments", "false",
                    "byline.reader.enabled", "false");
        }
    }

    @Test
    void who_is_not_signed_in_may_be_refused() {
        int post = Wp.id(Api.openArticle());
        Map<String, Object> comment = Map.of("post", post, "author_name", "Zed", "author_email", "zed@example.org",
                "content", "Anybody there?");
        Wp.reader().contentType("application/json").body(comment).post("/comments").then().statusCode(401)
                .body("code", equalTo("rest_comment_login_required"))
                .body("message", equalTo("Sorry, you must be logged in to comment."));
        Wp.as(Api.user("author")).contentType("application/json").body(comment).post("/comments").then().statusCode(201);
        given().basePath("").formParams(Map.of("comment_post_ID", post, "author", "Zed", "email", "zed@example.org",
                "comment", "Anybody?")).post("/wp-comments-post.php").then().statusCode(403)
                .body(containsString("Sorry, you must be logged in to comment."));
    }

    @Test
    void the_form_leads_to_where_the_article_is_shown() {
        int post = Wp.id(Api.article(Map.of("canonicalUrl", "https://front.example/a-story")));
        given().basePath("").redirects().follow(false).auth().preemptive().basic("admin", Api.PASSWORD)
                .formParams(Map.of("comment_post_ID", post, "comment", "From the desk")).post("/wp-comments-post.php").then()
                .statusCode(302).header("Location", startsWith("https://front.example/a-story#comment-"));
    }

    @Test
    void avatars_come_from_gravatar_for_who_needs_them() {
        String slug = Api.openArticle();
        int id = Api.commented(slug, Map.of("email", "Zed@example.org")).getInt("id");
        Map<String, String> avatars = Api.json(Wp.reader().get("/comments/" + id).then()).get("author_avatar_urls");
        // As recorded from WordPress for this address.
        assertThat(avatars).containsExactly(
                Map.entry("24", "http://0.gravatar.com/avatar/ca6ab7886819c705d97346b113bed39c?s=24&d=mm&r=g"),
                Map.entry("48", "http://0.gravatar.com/avatar/ca6ab7886819c705d97346b113bed39c?s=48&d=mm&r=g"),
                Map.entry("96", "http://0.gravatar.com/avatar/ca6ab7886819c705d97346b113bed39c?s=96&d=mm&r=g"));
    }
}
