package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.BarePress;
import dev.byline.HttpTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

@HttpTest
@TestProfile(BarePress.class)
class ReaderPagesOffTest {

    @Test
    void there_are_no_pages() {
        String slug = Api.article();
        for (String path : List.of("/", "/articles/" + slug, "/articles/never-was", "/articles/" + slug + "/comments")) {
            Reading.browser().get(path).then().statusCode(404).contentType("application/problem+json");
        }
        Reading.send(slug, Reading.form(Map.of())).then().statusCode(404);
        Reading.browser().formParam("password", "x").post("/articles/" + slug).then().statusCode(404);
    }

    @Test
    void forms_are_still_taken_at_the_apis_path_and_lead_to_where_the_article_is_at_home() {
        String slug = Api.openArticle();
        String elsewhere = Api.article(Map.of("canonicalUrl", "https://elsewhere.example/story"));
        assertThat(sent(slug, Map.of()).header("Location")).matches("https://news\\.example/articles/" + slug
                + "#comment-\\d+");
        Response held = sent(elsewhere, Map.of());
        held.then().statusCode(303);
        assertThat(held.header("Location")).matches("https://elsewhere\\.example/story#comment-\\d+");
        sent(slug, Map.of("email", "wrong")).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void cookies_of_a_site_on_https_are_secure() {
        Response answer = sent(Api.openArticle(), Map.of("remember", "yes"));
        assertThat(answer.detailedCookie("byline_email").isSecured()).isTrue();
    }

    private static Response sent(String slug, Map<String, String> fields) {
        return Reading.browser().formParams(Reading.form(fields)).post("/api/v1/articles/" + slug + "/comments");
    }
}
