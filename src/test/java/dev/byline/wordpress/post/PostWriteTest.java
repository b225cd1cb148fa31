package dev.byline.wordpress.post;

import static dev.byline.Api.article;
import static dev.byline.Api.unique;
import static dev.byline.wordpress.Wp.admin;
import static dev.byline.wordpress.Wp.id;
import static dev.byline.wordpress.Wp.reader;
import static dev.byline.wordpress.post.Posts.made;
import static dev.byline.wordpress.post.Posts.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@HttpTest
class PostWriteTest {

    @Test
    void a_post_is_made_and_answered_for_editing() {
        String title = unique("Tom & <em>Jerry</em>");
        int section = termId("sections", Api.section(unique("Film")));
        int tag = termId("tags", Api.tag(unique("cat")));
        Map<String, Object> post = new HashMap<>(Map.of("title", title, "content", "First \"line\"\n\nSecond",
                "status", "publish",
                "excerpt", Map.of("raw", "In <b>short</b>"), "categories", List.of(section, 99_999_999), "tags",
                        List.of(tag),
                "date", "2024-02-03T04:05:06", "sticky", true));
        post.putAll(Map.of("comment_status", "closed", "ping_status", "open", "format", "aside"));
        Response made = write(post).post("/posts");
        int id = made.path("id");
        made.then().statusCode(201).header("Location", endsWith("/wp-json/wp/v2/posts/" + id)).header("Allow",
                "GET, POST")
                .body("title.raw", equalTo(title.replaceAll("</?em>", "")))
                .body("title.rendered", startsWith("Tom &amp; Jerry"))
                .body("content.raw", equalTo("First \"line\"\n\nSecond"))
                .body("content.rendered", equalTo("<p>First &#8220;line&#8221;</p>\n<p>Second</p>\n"))
                .body("excerpt.raw", equalTo("In short")).body("status", equalTo("publish"))
                .body("date", equalTo("2024-02-03T04:05:06")).body("date_gmt", equalTo("2024-02-03T04:05:06"))
                .body("slug", startsWith("tom-jerry-")).body("generated_slug", equalTo(made.path("slug").toString()))
                .body("permalink_template", endsWith("/articles/%postname%")).body("password", equalTo(""))
                .body("categories", contains(section)).body("tags", contains(tag)).body("sticky", equalTo(true))
                .body("comment_status", equalTo("closed")).body("ping_status", equalTo("closed"))
                .body("format", equalTo("standard")).body("_links.'wp:action-publish'", notNullValue());
        reader().get("/posts/" + id).then().statusCode(200).body("slug", equalTo(made.path("slug").toString()))
                .body("content.raw", nullValue());
    }

    @Test
    void forms_work_as_well_as_json() {
        String title = unique("Form");
        admin().contentType(ContentType.URLENC).formParam("title[raw]", title).formParam("content", "x").post("/posts")
                .then().statusCode(201).body("title.raw", equalTo(title)).body("status", equalTo("draft"));
    }

    @Test
    void what_is_written_here_is_seen_at_once_everywhere() {
        String list = "/posts?per_page=1&orderby=id&_fields=id,title";
        reader().get(list);
        Api.reader().get("/articles?limit=1");
        given().get("/");
        Response made = write(Map.of("title", unique("Seen"), "content", "x", "status", "publish")).post("/posts");
        String title = made.path("title.raw");
        int id = made.path("id");
        reader().get(list).then().body("id", contains(id));
        Api.reader().get("/articles?limit=1").then().body("items[0].id", equalTo(id));
        assertThat(given().get("/").asString()).contains(title);
        String page = "/articles/" + made.path("slug");
        assertThat(given().get(page).asString()).contains(title);
        reader().get("/posts/" + id);
        write(Map.of("title", "Seen again " + id)).patch("/posts/" + id).then().statusCode(200);
        reader().get("/posts/" + id).then().body("title.rendered", equalTo("Seen again " + id));
        reader().get(list).then().body("title.rendered", contains("Seen again " + id));
        assertThat(given().get(page).asString()).contains("Seen again " + id);
        admin().delete("/posts/" + id).then().statusCode(200);
        reader().get("/posts/" + id).then().statusCode(404);
        given().get(page).then().statusCode(404);
        reader().get(list).then().body("id", not(hasItem(id)));
    }

    @Test
    void a_change_touches_only_what_it_names_and_leaves_a_revision() {
        String author = Api.author(unique("Ada"));
        String slug = article(Map.of("authors", List.of(author), "summary", "Short", "kind", "oped", "canonicalUrl",
                "https://example.com/a", "password", "letmein", "publishedAt", "2024-01-01T00:00:00.123456Z",
                "body", Map.of("markdown", "Some *text*")));
        String path = "/posts/" + id(slug);
        ValidatableResponse before = admin().get(path + "?context=edit").then().body("password", equalTo("letmein"))
                .body("content.raw", containsString("<em>text</em>"));
        Map<String, Object> whole = new HashMap<>(before.extract().jsonPath().getMap(""));
        whole.put("title", "Changed " + slug);
        whole.remove("_links");
        write(whole).put(path).then().statusCode(200).header("Allow", "GET, POST, PUT, PATCH, DELETE")
                .body("title.raw", equalTo("Changed " + slug));
        Api.admin().get("/articles/" + slug).then().body("title", equalTo("Changed " + slug))
                .body("summary", equalTo("Short"))
                .body("kind", equalTo("oped")).body("publishedAt", equalTo("2024-01-01T00:00:00.123456Z"))
                .body("source.markdown", equalTo("Some *text*")).body("canonicalUrl", equalTo("https://example.com/a"))
                .body("password", equalTo("letmein")).body("authors.slug", contains(author));
        Api.admin().get("/articles/" + slug + "/revisions").then().body("items.number", contains(2, 1));
        write(Map.of("content", "New <script>alert(1)</script>", "password", "", "excerpt", "")).post(path).then()
                .statusCode(200).body("content.protected", equalTo(false))
                .body("content.rendered", not(containsString("script")));
        Api.admin().get("/articles/" + slug).then().body("source.wordpress", containsString("New "))
                .body("summary", equalTo(""))
                .body("body.html", not(containsString("script"))).body("password", nullValue());
    }

    @Test
    void slugs_come_from_titles_and_are_made_unique() {
        String word = unique("slug");
        made(Map.of("title", "Crème " + word, "status", "publish")).body("slug", equalTo("creme-" + word));
        made(Map.of("title", "Crème " + word, "status", "publish")).body("slug", equalTo("creme-" + word + "-2"));
        made(Map.of("title", "x", "slug", "Any Slug_" + word)).body("slug", equalTo("any-slug_" + word));
        int id = Api.json(made(Map.of("title", "x", "slug", "Any Slug_" + word))
                .body("slug", equalTo("any-slug_" + word + "-2"))).get("id");
        write(Map.of("slug", "any-slug_" + word + "-2")).post("/posts/" + id).then()
                .body("slug", equalTo("any-slug_" + word + "-2"));
        made(Map.of("title", "日本 " + word)).body("slug", endsWith("-" + word));
        int draft = Api.json(made(Map.of("title", "First " + word)).body("slug", equalTo("first-" + word))).get("id");
        write(Map.of("title", "Second " + word, "status", "publish")).post("/posts/" + draft).then()
                .body("slug", equalTo("second-" + word));
        write(Map.of("title", "Third " + word)).post("/posts/" + draft).then().body("slug", equalTo("second-" + word));
        write(Map.of("slug", "")).post("/posts/" + draft).then().body("slug", equalTo("third-" + word));
    }

    @Test
    void posts_with_the_same_title_at_the_same_moment_all_come_in() throws Exception {
        String title = unique("Race");
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = clients.invokeAll(Collections.nCopies(4,
                    () -> write(Map.of("title", title, "status", "publish")).post("/posts").statusCode()));
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            clients.shutdown();
        }
        reader().get("/posts?search=" + title).then().header("X-WP-Total", "4");
    }

    private static int termId(String kind, String slug) {
        return Api.reader().get("/" + kind + "/" + slug).path("id");
    }
}
