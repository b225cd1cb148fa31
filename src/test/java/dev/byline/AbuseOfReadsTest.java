package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Attempts to read what is not public; the numbers are those of the project's list of abuse checks. */
@HttpTest
class AbuseOfReadsTest {

    private static final List<String> LISTS = List.of("/articles", "/comments", "/authors", "/tags", "/sections");

    @ParameterizedTest
    @ValueSource(strings = { "password", "origin", "createdBy", "version", "source", "status", "commentPolicy", "email",
            "networkAddress", "userAgent", "emailHash", "passwordHash", "authors.email", "comments.email", "class",
            "*" })
    void n24_a_private_field_is_as_unknown_as_one_that_does_not_exist(String name) {
        String slug = Api.article();
        String nonsense = "n".repeat(name.length());
        for (String path : List.of("/articles?fields=", "/articles?include=", "/articles?sort=", "/articles?sort=-",
                "/articles/" + slug + "?fields=", "/articles/" + slug + "?include=", "/articles?fields=title,",
                "/articles/" + slug + "/comments?order=", "/comments?order=", "/articles/" + slug
                + "/comments?shape=")) {
            Response answer = Api.reader().get(path + name);
            Problems.expect(answer, 400, "invalid-request");
            assertThat(answer.asString().replace("'" + name + "'", "'" + nonsense + "'"))
                    .isEqualTo(Api.reader().get(path + nonsense).asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "password", "email", "networkAddress", "userAgent", "emailHash", "ip", "origin", "status",
            "createdBy", "where", "filter", "filter[password]", "author.email", "password[$ne]", "search", "offset",
            "page",
            "per_page", "populate", "lookup", "order_by", "_method" })
    void n24_filtering_on_a_private_field_is_an_unknown_parameter(String name) {
        String nonsense = "n".repeat(name.length());
        for (String path : LISTS) {
            Response answer = Api.reader().queryParam(name, "a").get(path);
            Problems.expectField(answer, name, "unknown");
            assertThat(answer.asString().replace(name, nonsense)).isEqualTo(Api.reader().queryParam(nonsense, "a")
                    .get(path)
                    .asString().replace(name, nonsense));
        }
    }

    static Stream<String> metaCharacters() {
        return Stream.of("' or '1'='1", "\" or 1=1 --", "1;select pg_sleep(5)", "') or ('a'='a", "a' union select 1 --",
                "%", "_", "\\",
                "%' or '%'='", "a.password", "a.id", "u.", "(select 1)", "{\"$ne\":1}", "[1,2]", "in(1,2)", "null",
                "$1", "?1", ":article",
                "\u0000", "a\u0000b", "${1+1}", "{{1}}", "/*", "*/", "--", "||'a'", "chr(65)", "\uD800", "a,b,c", "-1",
                "ı", "'");
    }

    @ParameterizedTest
    @MethodSource("metaCharacters")
    void n25_parameters_are_data_and_never_code(String value) {
        Api.commented(Api.openArticle(), Map.of());
        for (String name : List.of("author", "section", "tag", "kind", "publishedAfter", "publishedBefore", "sort",
                "limit", "after", "fields", "include", "count", "q")) {
            Response answer = Api.reader().queryParam(name, value).get("/articles");
            assertThat(answer.statusCode()).as(name + "=" + value + ": " + answer.asString()).isIn(200, 400);
            if (answer.statusCode() == 200 && !name.equals("q")) {
                assertThat(Api.json(answer).getList("items")).as(name + "=" + value).isEmpty();
            }
        }
        for (String name : List.of("article", "order", "limit", "after")) {
            Response answer = Api.reader().queryParam(name, value).get("/comments");
            assertThat(answer.statusCode()).as(name + "=" + value + ": " + answer.asString()).isIn(200, 400);
            if (answer.statusCode() == 200) {
                assertThat(Api.json(answer).getList("items")).isEmpty();
            }
        }
        String segment = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        for (String path : List.of("/articles/", "/authors/", "/tags/", "/sections/", "/comments/", "/users/")) {
            for (String rest : List.of("", "/comments", "/reply-form", "/revisions/1")) {
                Response answer = Api.reader().urlEncodingEnabled(false).get(path + segment + rest);
                assertThat(answer.statusCode()).as(path + value + rest).isIn(401, 404);
            }
        }
    }

    @Test
    void n25_wildcards_find_nothing_by_themselves() {
        String word = "zephyr" + System.nanoTime();
        Api.article(Map.of("title", word));
        for (String wild : List.of("%", "_", "%%", "*", "?", "__________", "\\%")) {
            Problems.expectField(Api.reader().queryParam("q", wild).get("/articles"), "q", "no_words");
        }
        assertThat(found("q", word)).isEqualTo(1);
        assertThat(found("q", word.replace('y', '_'))).isZero();
        assertThat(found("q", "zep%" + word.substring(6))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "draft", "scheduled", "archived" })
    void n26_what_is_not_public_appears_nowhere(String status) {
        String word = "hidden" + System.nanoTime();
        String author = Api.author(word);
        String tag = Api.tag(word);
        String section = Api.section(word);
        String slug = Api.article(Map.of("title", word, "status", "published", "authors", List.of(author), "tags",
                List.of(tag),
                "sections", List.of(section), "comments", Map.of("hold", "none"), "kind", word));
        long comment = Api.commented(slug, Map.of("comment", word)).getLong("id");
        Api.admin(Map.of("slug", slug + "-new")).header("If-Match", "*").patch("/articles/" + slug).then()
                .statusCode(200);
        Api.admin(Map.of("status", status, "publishedAt", Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .header("If-Match", "*").patch("/articles/" + slug + "-new").then().statusCode(200);

        for (String path : List.of("/articles/" + slug, "/articles/" + slug + "-new", "/articles/" + slug
                + "-new/comments",
                "/articles/" + slug + "-new/reply-form", "/articles/" + slug + "/comments", "/comments/" + comment,
                "/authors/" + author)) {
            Problems.expect(Api.reader().get(path), 404, "not-found");
        }
        for (String filter : List.of("q", "author", "tag", "section", "kind")) {
            assertThat(found(filter, filter.equals("q") ? word : filter.equals("author") ? author : filter.equals("tag")
                    ? tag
                    : filter.equals("section") ? section : word)).as(filter).isZero();
        }
        for (String list : List.of("/articles?limit=100", "/articles?limit=100&sort=-comments",
                "/articles?limit=100&sort=-updated",
                "/articles?limit=100&sort=title&fields=title,body", "/comments?limit=100",
                "/comments?limit=100&article=" + slug + "-new",
                "/authors?limit=100")) {
            assertThat(Api.reader().get(list).then().statusCode(200).extract().asString()).doesNotContain(word + " ",
                    slug + "\"")
                    .doesNotContain(">" + word + "<");
        }
        assertThat(Api.reader().get("/tags/" + tag).jsonPath().getInt("count")).isZero();
        assertThat(Api.reader().get("/sections/" + section).jsonPath().getInt("count")).isZero();
        assertThat(Api.reader().queryParam("articles", slug + "-new," + slug).get("/comments/counts").jsonPath()
                .getMap("", String.class, Integer.class)).containsOnly(Map.entry(slug, 0), Map.entry(slug + "-new", 0));
    }

    @Test
    void n27_a_protected_article_tells_its_title_and_nothing_of_its_text() {
        String word = "secret" + System.nanoTime();
        String slug = Api.article(Map.of("title", "Locked " + word.hashCode(), "summary", word, "password",
                "open sesame",
                "body", Map.of("html", "<p>" + word + "</p>"), "comments", Map.of("hold", "none")));
        Api.reader(Map.of("name", "R", "email", "r@example.com", "comment", word)).queryParam("password", "open sesame")
                .post("/articles/" + slug + "/comments").then().statusCode(201);

        for (String path : List.of("/articles/" + slug, "/articles/" + slug + "?include=comments", "/articles/" + slug
                + "?fields=body,summary",
                "/articles?limit=100&include=body", "/articles?limit=100&fields=summary,body",
                "/comments?limit=100&article=" + slug,
                "/comments?limit=100", "/articles?limit=100&sort=-comments")) {
            assertThat(Api.reader().get(path).then().statusCode(200).extract().asString()).doesNotContain(word);
        }
        JsonPath closed = Api.reader().get("/articles/" + slug).jsonPath();
        assertThat(closed.getBoolean("protected")).isTrue();
        assertThat(closed.getInt("wordCount") + closed.getInt("readingMinutes") + closed.getInt("comments.count"))
                .isZero();
        assertThat(found("q", word)).isZero();
        for (String path : List.of("/articles/" + slug + "/comments", "/articles/" + slug + "/reply-form")) {
            Problems.expect(Api.reader().get(path), 403, "wrong-password");
            Problems.expect(Api.reader().queryParam("password", "x").get(path), 403, "wrong-password");
        }
        Problems.expect(Api.reader().queryParam("password", "x").get("/articles/" + slug), 403, "wrong-password");
        Response open = Api.reader().queryParam("password", "open sesame").get("/articles/" + slug
                + "?include=comments");
        assertThat(Api.json(open).getString("body.html") + Api.json(open).getString("comments.items[0].html"))
                .contains(word, word);
    }

    @Test
    void n28_logins_are_no_authors_and_authors_without_public_work_do_not_exist() {
        String name = Api.unique("login");
        Api.admin(Map.of("name", name, "password", "a-long-password", "role", "author")).post("/users").then()
                .statusCode(201);
        String author = Api.author(Api.unique("Nobody"));
        Api.article(Map.of("authors", List.of(author), "status", "draft"));
        String never = Api.reader().get("/authors/" + Api.unique("never")).asString();
        for (String slug : List.of(name, author, "admin")) {
            Response answer = Api.reader().get("/authors/" + slug);
            Problems.expect(answer, 404, "not-found");
            assertThat(answer.asString()).isEqualTo(never);
        }
        assertThat(Api.reader().get("/authors?limit=100").asString()).doesNotContain(author, name);
        Response users = Api.reader().get("/users/" + name);
        Problems.expect(users, 401, "unauthenticated");
        assertThat(users.asString()).isEqualTo(Api.reader().get("/users/" + Api.unique("never")).asString());
    }

    @Test
    void n31_what_would_cost_too_much_is_refused_at_once() {
        Problems.expectField(Api.reader().get("/articles?limit=abc"), "limit", "out_of_range");
        Problems.expectField(Api.reader().get("/articles?limit=101"), "limit", "out_of_range");
        Problems.expectField(Api.reader().get("/articles?q=" + "a".repeat(2001)), "q", "too_long");
        Problems.expectField(Api.reader().get("/articles?publishedAfter=1e9"), "publishedAfter", "invalid_time");
        Problems.expectField(Api.reader().get("/articles?publishedAfter=%2B999999999-01-01T00:00:00Z"),
                "publishedAfter", "invalid_time");
        Problems.expectField(Api.reader().get("/articles?offset=1000000"), "offset", "unknown");
        assertThat(Api.reader().queryParam("q", "word ".repeat(300)).get("/articles").statusCode()).isEqualTo(200);
        assertThat(Api.reader().get("/articles?q=" + "a".repeat(9000)).statusCode()).isEqualTo(414);
    }

    private static int found(String filter, String value) {
        return Api.json(Api.reader().queryParam(filter, value).queryParam("count", true).get("/articles").then()
                .statusCode(200)).get("page.total");
    }
}
