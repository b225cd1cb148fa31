package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.desk.Desk;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** What is for one reader, wrong or without an end is neither kept nor taken from memory, and nobody waits for it. */
@HttpTest
class UncachedTest {

    private final Visitor visitor = new Visitor();

    @AfterEach
    void hangUp() {
        visitor.close();
    }

    @Test
    void what_credentials_and_own_cookies_bring_is_for_their_owner_alone() {
        String slug = Api.openArticle();
        JsonPath comment = Api.commented(slug, Map.of());
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString("Rita".getBytes(StandardCharsets.UTF_8));
        List<String> credentials = List.of("Authorization: Bearer " + Api.user("editor"),
                "Authorization: Bearer " + comment.getString("token"), "Authorization: Bearer nonsense",
                "Cookie: byline_desk=" + Desk.as("editor").session(),
                "Cookie: other=1; byline_desk=nonsense", "Cookie: byline_name=" + name,
                "Cookie: byline_ownership=" + comment.getString("token"));
        for (String route : List.of("/articles/" + slug, "/api/v1/articles/" + slug,
                "/api/v1/comments/" + comment.getLong("id"), "/api/v1/articles/" + slug + "/comments")) {
            for (String credential : credentials) {
                // Once before anything is kept, once after.
                forget(slug);
                assertThat(visitor.get(route, credential).headers()).as(route + credential)
                        .doesNotContainKey("Cache-Status");
                Answer first = visitor.get(route);
                assertThat(first.header("Cache-Status")).as(route + credential).contains("stored");
                assertThat(visitor.get(route, credential).headers()).doesNotContainKey("Cache-Status");
                Answer second = visitor.get(route);
                assertThat(second.isHit()).as(route + credential).isTrue();
                assertThat(second.bytes()).isEqualTo(first.bytes());
            }
        }
    }

    @Test
    void previews_passwords_errors_redirects_and_forms_are_made_each_time() {
        String slug = Api.openArticle();
        String former = slug;
        slug = Api.unique("moved");
        Newsroom.edit("/articles/" + former, Map.of("slug", slug));
        String locked = Newsroom.article(Map.of("password", "sesame"));
        JsonPath held = Api.commented(Api.article(Map.of("comments", Map.of("hold", "all"))), Map.of());
        for (String route : List.of("/articles/" + slug + "?preview=" + held.getString("token"),
                "/articles/" + slug + "?preview=x", "/api/v1/articles/" + locked + "?password=sesame",
                "/api/v1/articles/" + locked + "?password=wrong", "/articles/" + locked,
                "/articles/" + locked + "/comments.html?password=sesame",
                "/api/v1/articles/" + locked + "/comments?password=sesame",
                "/api/v1/articles/" + locked + "/comments/summary?password=sesame",
                "/api/v1/articles/" + Api.unique("never"), "/articles/" + Api.unique("never"),
                "/api/v1/articles/" + slug + "?unknown=1", "/api/v1/articles?limit=0", "/nothing",
                "/api/v1/comments/" + held.getLong("id"), "/api/v1/articles/" + former, "/articles/" + former,
                "/articles/" + former + "/comments.html", "/api/v1/articles/" + slug + "/reply-form",
                "/articles/" + slug + "/comments", "/desk", "/api/v1/users", "/q/openapi")) {
            for (int time = 0; time < 2; time++) {
                Answer answer = visitor.get(route);
                assertThat(answer.isKept()).as(route + answer.headers()).isFalse();
                assertThat(answer.header("Cache-Control")).as(route).doesNotContain("public");
            }
        }
    }

    @Test
    void streams_of_one_article_begin_at_once_for_all() {
        URI stream = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/articles/" + Api.openArticle()
                + "/comments/stream");
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<HttpResponse<InputStream>>> both = List.of(1, 2, 3).stream().map(number -> client
                .sendAsync(HttpRequest.newBuilder(stream).header("Accept", "text/event-stream").build(),
                        BodyHandlers.ofInputStream())).toList();
        both.forEach(each -> assertThat(each.orTimeout(3, TimeUnit.SECONDS).join()).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            answer.body().close();
        }));
    }

    @Test
    void many_who_want_the_same_new_page_get_one_rendering() {
        String page = "/articles/" + Api.openArticle();
        List<Answer> answers = atOnce(40, page);
        assertThat(answers).allMatch(answer -> answer.status() == 200).allMatch(Answer::isKept);
        assertThat(answers.stream().filter(answer -> answer.header("Cache-Status").contains("stored"))).hasSize(1);
        // Each rendering has a retry key of its own.
        assertThat(texts(answers)).hasSize(1);
    }

    @Test
    void many_who_want_a_page_that_is_not_kept_get_one_each() {
        String page = "/articles/" + Newsroom.article(Map.of("password", "sesame"));
        assertThat(atOnce(20, page)).allMatch(answer -> answer.status() == 200).noneMatch(Answer::isKept);
        String opened = page.replace("/articles", "/api/v1/articles") + "?password=sesame";
        assertThat(atOnce(20, opened)).allMatch(answer -> answer.status() == 200).noneMatch(Answer::isKept);
        assertThat(atOnce(20, page + "-never")).allMatch(answer -> answer.status() == 404);
    }

    private static List<Answer> atOnce(int number, String target) {
        return Parallel.run(number, unused -> {
            try (Visitor each = new Visitor()) {
                return each.get(target);
            }
        });
    }

    private static Set<String> texts(List<Answer> answers) {
        return answers.stream().map(Answer::text).collect(Collectors.toSet());
    }

    private static void forget(String slug) {
        Newsroom.edit("/articles/" + slug, Map.of("summary", Api.unique("New")));
    }
}
