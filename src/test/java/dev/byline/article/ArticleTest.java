package dev.byline.article;

import static dev.byline.Api.admin;
import static dev.byline.Api.article;
import static dev.byline.Api.etag;
import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.response.Response;

@HttpTest
class ArticleTest {

    @Test
    void an_article_says_all_that_a_front_end_needs() {
        String author = Api.author("Ada Byron");
        String slug = article(Map.of("title", "A <b>bold</b>  title", "kind", "oped", "summary", "In short.",
                "authors", List.of(author), "language", "en-GB",
                "image", Map.of("url", "https://images.example/ship.jpg", "alt", "A ship", "credit", "Cy Photo"),
                "body", Map.of("markdown", "# Head\n\nSome *words* here.")));
        reader().get("/articles/" + slug).then().statusCode(200)
                .body("title", equalTo("A <b>bold</b> title")).body("kind", equalTo("oped"))
                .body("body.html", containsString("<em>words</em>"))
                .body("byline", equalTo("Ada Byron")).body("authors[0].bio", equalTo("Ada Byron writes."))
                .body("image.alt", equalTo("A ship")).body("language", equalTo("en-GB"))
                .body("wordCount", equalTo(4)).body("readingMinutes", equalTo(1))
                .body("comments.open", equalTo(true)).body("comments.count", equalTo(0))
                .body("protected", equalTo(false))
                .body("canonicalUrl", equalTo("http://localhost:8080/articles/" + slug))
                .body("links.self", equalTo("/api/v1/articles/" + slug))
                .body("links.replyForm", equalTo("/api/v1/articles/" + slug + "/reply-form"))
                .body("status", nullValue()).body("password", nullValue()).body("createdBy", nullValue());
    }

    @Test
    void html_is_sanitised_when_it_is_written() {
        String slug = article(Map.of("body", Map.of("html",
                "<p onclick=evil()>Safe<script>alert(1)</script> <a href='javascript:x'>link</a></p>")));
        reader().get("/articles/" + slug).then().body("body.html", containsString("Safe"))
                .body("body.html", not(containsString("script"))).body("body.html", not(containsString("onclick")));
        admin().get("/articles/" + slug).then().body("source.html", not(containsString("script")));
    }

    @Test
    void one_request_paints_a_page() {
        String slug = Api.openArticle();
        long id = Api.commented(slug, Map.of("comment", "First!")).getLong("id");
        Api.commented(slug, Map.of("comment", "Second!", "parent", id));
        reader().get("/articles/" + slug + "?include=comments").then().statusCode(200)
                .body("comments.count", equalTo(2)).body("comments.items", hasSize(1))
                .body("comments.items[0].replies[0].html", equalTo("<p>Second!</p>"));
    }

    @Test
    void an_old_slug_redirects_with_everything_that_follows_it() {
        String old = article();
        String fresh = unique("fresh");
        rename(old, fresh);
        reader().get("/articles/" + old + "?fields=slug").then().statusCode(308)
                .header("Location", "/api/v1/articles/" + fresh + "?fields=slug");
        reader().get("/articles/" + old + "/comments?limit=3").then().statusCode(308)
                .header("Location", "/api/v1/articles/" + fresh + "/comments?limit=3");
        rename(fresh, old);
        reader().get("/articles/" + old).then().statusCode(200);
        reader().get("/articles/" + fresh).then().statusCode(308);
        String taker = article(Map.of("slug", fresh));
        reader().get("/articles/" + taker).then().statusCode(200).body("slug", equalTo(fresh));
    }

    private static void rename(String from, String to) {
        admin(Map.of("slug", to)).header("If-Match", etag("/articles/" + from)).patch("/articles/" + from)
                .then().statusCode(200);
    }

    @Test
    void n26_drafts_scheduled_and_archived_articles_do_not_exist_for_the_public() {
        Response nothing = reader().get("/articles/" + unique("nothing"));
        for (String status : List.of("draft", "scheduled", "archived")) {
            Map<String, Object> draft = new HashMap<>(Map.of("status", status));
            draft.put("publishedAt", status.equals("scheduled") ? "2099-01-01T00:00:00Z" : "2020-01-01T00:00:00Z");
            String slug = article(draft);
            String old = slug;
            slug = unique("renamed");
            rename(old, slug);
            for (String path : List.of("", "/comments", "/reply-form", "?include=comments", "?password=x")) {
                assertThat(reader().get("/articles/" + slug + path).statusCode()).isEqualTo(404);
                assertThat(reader().get("/articles/" + slug + path).asString()).isEqualTo(nothing.asString());
                assertThat(reader().get("/articles/" + old + path).asString()).isEqualTo(nothing.asString());
            }
            assertThat(Api.comment(slug, Map.of()).asString()).isEqualTo(nothing.asString());
            reader().get("/comments/counts?articles=" + slug).then().body("'" + slug + "'", equalTo(0));
            reader().get("/comments?article=" + slug).then().body("items", hasSize(0));
        }
    }

    @Test
    void n27_a_protected_article_shows_its_title_and_nothing_else_without_the_password() {
        String slug = article(Map.of("password", "open sesame", "summary", "Hush",
                "comments", Map.of("hold", "none")));
        reader(Map.of("name", "A", "email", "a@example.com", "comment", "Psst"))
                .post("/articles/" + slug + "/comments?password=open sesame").then().statusCode(201);
        reader().get("/articles/" + slug + "?include=comments").then().statusCode(200)
                .body("protected", equalTo(true)).body("summary", equalTo("")).body("body", nullValue())
                .body("wordCount", equalTo(0)).body("comments.count", equalTo(0)).body("comments.items", hasSize(0));
        reader().get("/articles/" + slug + "?password=open sesame&include=comments").then().statusCode(200)
                .body("summary", equalTo("Hush")).body("body.html", containsString("Some text"))
                .body("comments.items", hasSize(1));
        reader().get("/articles/" + slug + "?password=wrong").then().statusCode(403);
        reader().get("/articles/" + slug + "/comments").then().statusCode(403);
        reader().get("/articles/" + slug + "/comments?password=open sesame").then().statusCode(200)
                .body("items", hasSize(1));
        reader().get("/comments/counts?articles=" + slug).then().body("'" + slug + "'", equalTo(0));
        reader().get("/comments?article=" + slug).then().body("items", hasSize(0));
        assertThat(reader().get("/comments?limit=100").asString()).doesNotContain("Psst");
        reader().get("/articles?limit=100&include=body").then()
                .body("items.find { it.slug == '" + slug + "' }.summary", equalTo(""))
                .body("items.find { it.slug == '" + slug + "' }.body", nullValue());
    }

    @Test
    void a_scheduled_article_is_published_at_its_time_without_a_visit() throws InterruptedException {
        String author = Api.author(unique("Punctual"));
        String section = Api.section(unique("Later"));
        String slug = article(Map.of("status", "scheduled", "authors", List.of(author), "sections", List.of(section),
                "publishedAt", Instant.now().plusSeconds(2).toString()));
        reader().get("/articles/" + slug).then().statusCode(404);
        reader().get("/authors/" + author).then().statusCode(404);
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (reader().get("/articles/" + slug).statusCode() != 200 && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        reader().get("/articles/" + slug).then().statusCode(200);
        reader().get("/authors/" + author).then().statusCode(200).body("articles", equalTo(1));
        reader().get("/sections/" + section).then().body("count", equalTo(1));
    }

    @Test
    void a_date_in_the_future_schedules_and_one_in_the_past_publishes() {
        admin(Map.of("title", "T", "status", "published", "publishedAt", "2099-01-01T00:00:00Z")).post("/articles")
                .then().statusCode(201).body("status", equalTo("scheduled"));
        admin(Map.of("title", "T", "status", "scheduled", "publishedAt", "2001-01-01T00:00:00Z")).post("/articles")
                .then().statusCode(201).body("status", equalTo("published"));
        admin(Map.of("title", "T", "status", "scheduled")).post("/articles").then().statusCode(400)
                .body("errors[0].field", equalTo("publishedAt"));
    }

    @Test
    void guessing_the_password_of_an_article_is_slowed_down() {
        String slug = article(Map.of("password", "open sesame"));
        for (int guess = 0; guess < 20; guess++) {
            reader().get("/articles/" + slug + "?password=guess" + guess).then().statusCode(403);
        }
        reader().get("/articles/" + slug + "?password=open sesame").then().statusCode(429);
        reader().get("/articles/" + slug).then().statusCode(200);
    }
}
