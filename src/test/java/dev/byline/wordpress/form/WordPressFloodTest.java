package dev.byline.wordpress.form;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.comment.SmallFlood;
import dev.byline.wordpress.Wp;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** The limit of comments counts for both of WordPress' doors together. */
@HttpTest
@TestProfile(SmallFlood.class)
class WordPressFloodTest {

    private static final int MORE_THAN_ALLOWED = 10;
    private static final String MESSAGE = "You are posting comments too quickly. Slow down.";

    @Test
    void both_doors_close_at_once_and_say_for_how_long() {
        int post = Wp.id(Api.openArticle());
        Response rest = rest(post);
        for (int more = 0; more < MORE_THAN_ALLOWED && rest.statusCode() == 201; more++) {
            rest = rest(post);
        }
        rest.then().statusCode(400).body("code", equalTo("comment_flood")).body("message", equalTo(MESSAGE));
        assertThat(Integer.parseInt(rest.header("Retry-After"))).isPositive();
        Response form = given().basePath("").formParams(Map.of("comment_post_ID", post, "author", "Zed", "email",
                Api.unique("zed") + "@example.org", "comment", Api.unique("Flood"))).post("/wp-comments-post.php");
        assertThat(form.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(form.header("Retry-After"))).isPositive();
        assertThat(Jsoup.parse(form.asString()).select(".wp-die-message").text()).isEqualTo(MESSAGE);
    }

    private static Response rest(int post) {
        return Wp.reader().contentType("application/json").body(Map.of("post", post, "author_name", "Zed", "author_email",
                Api.unique("zed") + "@example.org", "content", Api.unique("Flood"))).post("/comments");
    }
}
