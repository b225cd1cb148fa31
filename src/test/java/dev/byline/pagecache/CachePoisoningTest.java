package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.desk.Desk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** Whatever strange or private requests come, each gets its own answer, and a reader who comes after gets the public one. */
@HttpTest
class CachePoisoningTest {

    private static final int REQUESTS = 220;
    /** What has to be as it would be without a cache. */
    private static final String[] HEADERS = { "Vary", "Content-Type", "Content-Security-Policy", "Set-Cookie",
            "X-Robots-Tag", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Location", "Allow",
            "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Expose-Headers",
            "WWW-Authenticate" };

    @Inject
    Purges purges;

    private final String mark = Api.unique("needle").replace("-", "");
    private final List<String> credentials = new ArrayList<>();
    private final List<String> privateQueries = new ArrayList<>();
    private final List<String> routes = new ArrayList<>();

    private void prepare() {
        String author = Api.author(Api.unique("Ada"));
        String slug = Newsroom.article(Map.of("authors", List.of(author), "body", Map.of("html",
                "<p>Public text. ".repeat(100))));
        JsonPath shown = Api.commented(slug, Map.of("email", mark + "@private.example", "name", "Writer"));
        JsonPath held = Api.commented(slug, Map.of("comment", "Held " + mark, "email", mark + "@held.example"));
        Api.decide(held.getLong("id"), "pending");
        String locked = Newsroom.article(Map.of("password", "sesame", "summary", mark,
                "authors", List.of(author), "body", Map.of("html", "<p>Locked " + mark)));
        String draft = Newsroom.article(Map.of("status", "draft", "title", "Draft " + mark, "slug", Api.unique("draft"),
                "authors", List.of(author)));
        for (String name : List.of(slug, locked, draft)) {
            routes.addAll(List.of("/api/v1/articles/" + name, "/articles/" + name,
                    "/api/v1/articles/" + name + "/comments", "/articles/" + name + "/comments.html",
                    "/api/v1/articles/" + name + "?include=comments&fields=title,body,comments"));
        }
        routes.addAll(List.of("/", "/api/v1/articles?author=" + author, "/api/v1/comments?article=" + slug,
                "/api/v1/comments/" + held.getLong("id"), "/api/v1/comments/" + shown.getLong("id"),
                "/api/v1/authors/" + author, "/api/v1/sections", "/api/v1/articles/" + slug + "/reply-form"));
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
        credentials.addAll(List.of("Cookie: byline_name=" + name, "Cookie: a=b; byline_name=" + name + "; c=d",
                "Cookie: byline_ownership=" + held.getString("token"), "Cookie: byline_desk=" + Desk.as("admin").session(),
                "Cookie: byline_desk=nonsense", "Authorization: Bearer " + Api.user("admin"),
                "Authorization: Bearer " + held.getString("token"), "Authorization: Bearer nonsense",
                "Authorization: Basic bm9ib2R5Om5vdGhpbmc="));
        privateQueries.addAll(List.of("preview=" + held.getString("token"), "preview=nonsense", "password=sesame",
                "password=sesame&x=1", "replyto=" + shown.getLong("id")));
    }

    @Test
    void nothing_that_one_reader_sends_changes_what_another_gets() {
        prepare();
        long seed = System.nanoTime() % 1_000_000;
        Random random = new Random(seed);
        int compared = 0;
        try (Visitor stranger = new Visitor(); Visitor clean = new Visitor()) {
            Map<String, Answer> recorded = new LinkedHashMap<>();
            routes.forEach(route -> recorded.put(route, clean.get(route)));
            List<StrangeRequest> known = withEachSecret();
            for (int number = 0; number < REQUESTS; number++) {
                StrangeRequest strange = number < known.size() ? known.get(number)
                        : StrangeRequest.of(random, routes.get(random.nextInt(routes.size())), credentials, privateQueries);
                String route = strange.route();
                String what = "seed " + seed + ", request " + number + ": " + strange;
                if (number >= known.size() && random.nextInt(3) > 0) {
                    // What comes first decides what is kept.
                    QuarkusTransaction.requiringNew().run(() -> List.of("articles", "comments", "authors", "terms",
                            "pages").forEach(purges::tag));
                }
                Answer answer = strange.send(stranger);
                Answer expected = strange.bypass(stranger);
                compared += compare(answer, expected, what);
                if (strange.isAnonymous()) {
                    assertThat(answer.text() + answer.headers()).as(what).doesNotContain(mark);
                }
                Answer after = clean.get(route);
                Answer before = recorded.get(route);
                assertThat(after.status()).as(what).isEqualTo(before.status());
                assertThat(after.lasting()).as(what).isEqualTo(before.lasting()).doesNotContain(mark, "evil.example");
                assertThat(after.headers(HEADERS)).as(what).isEqualTo(before.headers(HEADERS))
                        .doesNotContainKeys("Set-Cookie", "Access-Control-Allow-Origin");
                assertThat(after.header("Cache-Control")).as(what).isEqualTo(before.header("Cache-Control"));
                assertThat(after.header("ETag").isEmpty()).isEqualTo(before.header("ETag").isEmpty());
                assertThat(after.headers().toString()).as(what).doesNotContain("evil.example", mark);
            }
        }
        assertThat(compared).as("requests that were answered with something").isGreaterThan(REQUESTS / 4);
    }

    /** Each secret at the addresses where it could matter most, whatever the seed. */
    private List<StrangeRequest> withEachSecret() {
        List<StrangeRequest> all = new ArrayList<>();
        for (String route : routes.subList(0, 4)) {
            credentials.forEach(secret -> all.add(new StrangeRequest("GET", route, route, List.of(secret))));
            privateQueries.forEach(query -> all.add(new StrangeRequest("GET", route, route + "?" + query, List.of())));
        }
        return all;
    }

    /** 1 if there was a body to compare. */
    private static int compare(Answer answer, Answer expected, String what) {
        if (answer.status() == 304) {
            assertThat(expected.status()).as(what).isEqualTo(200);
            return 0;
        }
        assertThat(answer.status()).as(what).isEqualTo(expected.status());
        if (answer.status() < 400) {
            assertThat(answer.lasting()).as(what).isEqualTo(expected.lasting());
        } else {
            // Errors are named in any order.
            assertThat(answer.text().chars().sorted().toArray()).as(what)
                    .isEqualTo(expected.text().chars().sorted().toArray());
        }
        assertThat(told(answer)).as(what).isEqualTo(told(expected));
        if (!answer.headers().containsKey("Cache-Status")) {
            assertThat(answer.header("Cache-Control")).as(what).doesNotContain("public");
        }
        return answer.status() == 200 ? 1 : 0;
    }

    private static Map<String, String> told(Answer answer) {
        Map<String, String> headers = answer.headers(HEADERS);
        // The platform leaves it out where only headers are asked for.
        headers.computeIfPresent("Content-Type", (name, type) -> type.replace(";charset=UTF-8", ""));
        return headers;
    }
}
