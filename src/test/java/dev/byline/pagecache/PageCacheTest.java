package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;

/** What readers get from memory is what they would get without it. */
@HttpTest
class PageCacheTest {

    /** Of the moment, not of the page. */
    private static final List<String> PASSING = List.of("Date", "Cache-Status", "Last-Modified", "Content-Encoding",
            "Content-Length", "Transfer-Encoding");

    private final Visitor visitor = new Visitor();

    @AfterEach
    void hangUp() {
        visitor.close();
    }

    private static List<String> routes(String slug) {
        return List.of("/api/v1/articles/" + slug, "/api/v1/articles/" + slug + "?include=comments",
                "/api/v1/articles/" + slug + "/comments", "/articles/" + slug, "/articles/" + slug + "/comments.html",
                "/api/v1/articles?limit=1", "/");
    }

    static String longArticle() {
        String slug = Newsroom.article(Map.of("body", Map.of("html", "<p>Wört und Text. ".repeat(300))));
        Api.commented(slug, Map.of());
        return slug;
    }

    @Test
    void a_second_read_brings_the_very_same_from_memory() {
        for (String route : routes(longArticle())) {
            Answer first = visitor.get(route);
            Answer second = visitor.get(route);
            assertThat(first.header("Cache-Status")).as(route).isEqualTo("byline; fwd=uri-miss; stored");
            assertThat(second.header("Cache-Status")).as(route).isEqualTo("byline; hit");
            assertThat(second.bytes()).as(route).isEqualTo(first.bytes());
            assertThat(lasting(second)).as(route).isEqualTo(lasting(first)).containsKeys("ETag", "Vary",
                    "Cache-Control", "Cache-Tag", "Content-Type", "X-Content-Type-Options");
            assertThat(second.header("ETag")).startsWith("W/\"");
            assertThat(second.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
            assertThat(second.header("Vary")).contains("Accept-Encoding")
                    .contains(route.startsWith("/api") ? "Authorization" : "Cookie");
            assertThat(second.header("Date")).isNotEmpty();
        }
    }

    @Test
    void each_coding_holds_the_same_bytes() {
        for (String route : routes(longArticle())) {
            Answer made = visitor.get(route, "Accept-Encoding: gzip");
            Answer plain = visitor.get(route);
            Answer gzip = visitor.get(route, "Accept-Encoding: gzip, deflate");
            Answer brotli = visitor.get(route, "Accept-Encoding: gzip, deflate, br, zstd");
            Answer refused = visitor.get(route, "Accept-Encoding: br;q=0, gzip;q=0.0, *;q=0");
            assertThat(List.of(plain, gzip, brotli, refused)).as(route).allMatch(Answer::isHit)
                    .allSatisfy(answer -> assertThat(answer.decoded()).isEqualTo(made.decoded()))
                    .allSatisfy(answer -> assertThat(answer.header("ETag")).isEqualTo(made.header("ETag")));
            assertThat(gzip.header("Content-Encoding")).as(route).isEqualTo("gzip");
            assertThat(brotli.header("Content-Encoding")).as(route).isEqualTo("br");
            assertThat(List.of(plain.header("Content-Encoding"), refused.header("Content-Encoding"))).as(route)
                    .containsOnly("");
            assertThat(brotli.bytes().length).isLessThan(plain.bytes().length);
        }
    }

    @Test
    void an_origin_that_is_listed_is_named_to_itself_alone() {
        for (String route : routes(longArticle())) {
            for (int time = 0; time < 2; time++) {
                Answer listed = visitor.get(route, "Origin: http://localhost:8080");
                assertThat(listed.header("Access-Control-Allow-Origin")).as(route).isEqualTo("http://localhost:8080");
                assertThat(listed.header("Access-Control-Expose-Headers")).as(route).contains("ETag");
                assertThat(listed.header("Vary")).as(route).contains("Origin");
                Answer unchanged = visitor.get(route, "Origin: http://localhost:8080",
                        "If-None-Match: " + listed.header("ETag"));
                assertThat(unchanged.status()).isEqualTo(304);
                assertThat(unchanged.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:8080");
                Answer none = visitor.get(route);
                assertThat(none.isHit()).as(route).isTrue();
                assertThat(none.headers()).doesNotContainKey("Access-Control-Allow-Origin");
                assertThat(none.header("Vary")).as(route).isEqualTo(listed.header("Vary"));
                assertThat(visitor.get(route, "Origin: https://other.example").headers())
                        .doesNotContainKey("Access-Control-Allow-Origin");
            }
        }
    }

    @Test
    void HEAD_is_answered_like_GET_without_the_body() {
        String slug = longArticle();
        for (String route : routes(slug)) {
            Answer unknown = visitor.send("HEAD", route);
            Answer get = visitor.get(route);
            Answer head = visitor.send("HEAD", route);
            assertThat(head.isHit()).as(route).isTrue();
            for (Answer each : List.of(unknown, head)) {
                assertThat(each.status()).isEqualTo(200);
                assertThat(each.bytes()).isEmpty();
            }
            assertThat(lasting(head)).as(route).isEqualTo(lasting(get));
            TreeMap<String, List<String>> expected = lasting(get);
            TreeMap<String, List<String>> told = lasting(unknown);
            if (route.startsWith("/articles/")) {
                // Pages bear a key that is new with each rendering.
                assertThat(told.remove("ETag")).isNotEqualTo(expected.remove("ETag"));
            }
            assertThat(told).as(route).isEqualTo(expected);
            assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(get.bytes().length));
        }
    }

    @Test
    void cache_tags_name_what_is_shown() {
        String author = Api.author(Api.unique("Ada"));
        String slug = Newsroom.article(Map.of("authors", List.of(author), "tags", List.of(Api.tag(Api.unique("T")))));
        long id = Api.reader().get("/articles/" + slug).jsonPath().getLong("id");
        assertThat(tags("/api/v1/articles/" + slug)).contains("article:" + id).doesNotContain("comments:" + id)
                .anyMatch(tag -> tag.matches("author:\\d+")).anyMatch(tag -> tag.matches("term:\\d+"));
        assertThat(tags("/api/v1/articles/" + slug + "?include=comments")).contains("article:" + id, "comments:" + id);
        assertThat(tags("/articles/" + slug)).contains("article:" + id, "comments:" + id, "terms", "pages");
        assertThat(tags("/api/v1/articles?author=" + author)).contains("articles", "authors", "article:" + id);
        assertThat(tags("/api/v1/articles?sort=-comments")).contains("articles", "comments");
        assertThat(tags("/api/v1/sections")).containsExactly("terms");
    }

    @Test
    void comments_that_close_by_age_are_closed_at_their_moment_without_a_write() throws InterruptedException {
        Instant closing = Instant.now().plusMillis(2_500).truncatedTo(ChronoUnit.MILLIS);
        String slug = Newsroom.article(Map.of("publishedAt", closing.minus(1, ChronoUnit.DAYS).toString(),
                "comments", Map.of("hold", "none", "closeAfterDays", 1)));
        String json = "/api/v1/articles/" + slug;
        String page = "/articles/" + slug;
        assertThat(visitor.get(json).text()).contains("\"open\":true");
        assertThat(visitor.get(page).text()).contains("name=\"comment\"");
        assertThat(visitor.get(json).isHit() && visitor.get(page).isHit()).isTrue();
        Thread.sleep(Math.max(0, Instant.now().until(closing, ChronoUnit.MILLIS)) + 20);
        assertThat(visitor.get(json).text()).contains("\"open\":false");
        assertThat(visitor.get(page).text()).doesNotContain("name=\"comment\"");
        assertThat(visitor.get(json).isHit() && visitor.get(page).isHit()).isTrue();
    }

    private List<String> tags(String route) {
        return List.of(visitor.get(route).header("Cache-Tag").split(","));
    }

    private static TreeMap<String, List<String>> lasting(Answer answer) {
        TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeIf(name -> PASSING.stream().anyMatch(name::equalsIgnoreCase));
        headers.computeIfPresent("Cache-Tag", (name, tags) -> Stream.of(answer.header(name).split(",")).sorted().toList());
        return headers;
    }
}
