package dev.byline.wordpress.clients;

import static dev.byline.Api.admin;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.wordpress.Wp;
import dev.byline.wordpress.recorded.WordPressSite;
import io.quarkus.test.junit.TestProfile;

/** The client that most programs use, and WordPress' own, without a changed line. */
@HttpTest
@TestProfile(WordPressSite.class)
@ExtendWith(Scripts.Required.class)
class JavaScriptClientsTest {

    @Test
    void wpapi_reads_comments_and_writes() throws JsonProcessingException {
        run("wpapi.cjs", 8);
    }

    @Test
    void api_fetch_reads_comments_and_writes() throws JsonProcessingException {
        run("api-fetch.cjs", 11);
    }

    private static void run(String script, int steps) throws JsonProcessingException {
        String said = Scripts.run(script, new ObjectMapper().writeValueAsString(site()));
        assertThat(said).doesNotContain("not ok");
        assertThat(said.lines().filter(line -> line.startsWith("ok "))).as(said).hasSize(steps);
    }

    /** Three posts in one section, a page, and an editor who may do everything. */
    private static Map<String, Object> site() {
        String name = unique("Ada Author");
        String author = Api.author(name);
        String section = Api.section(unique("Section"));
        String tag = Api.tag(unique("Tag"));
        String word = unique("word").replace("-", "");
        Map<String, Object> common = Map.of("authors", List.of(author), "sections", List.of(section), "comments",
                Map.of("hold", "none"));
        String oldest = article(common, Map.of("title", "Second", "publishedAt", "2021-02-01T00:00:00Z"));
        String middle = article(common, Map.of("title", "First", "publishedAt", "2021-02-02T00:00:00Z",
                "body", Map.of("html", "<p>" + word + "</p>")));
        String newest = article(common, Map.of("title", "\"Quoted\" newest", "publishedAt", "2021-02-03T00:00:00Z",
                "tags", List.of(tag)));
        Map<String, Object> site = new HashMap<>();
        site.put("url", WordPressSite.site());
        site.put("name", "Byline");
        site.put("posts", List.of(Wp.id(newest), Wp.id(middle), Wp.id(oldest)));
        site.put("slug", newest);
        site.put("word", word);
        site.put("page", Wp.id(Api.article(Map.of("kind", "page"))));
        site.put("author", name);
        site.put("authorId", Wp.reader().get("/posts/" + Wp.id(newest)).then().extract().path("author"));
        site.put("category", Wp.reader().get("/posts/" + Wp.id(newest)).then().extract().path("categories[0]"));
        site.put("categorySlug", section);
        site.put("tag", Wp.reader().get("/posts/" + Wp.id(newest)).then().extract().path("tags[0]"));
        site.put("newTag", unique("Fresh"));
        String login = unique("editor");
        admin(Map.of("name", login, "password", "a-long-password", "role", "admin")).post("/users").then().statusCode(201);
        site.put("login", login);
        site.put("password", Api.token(login, "a-long-password"));
        return site;
    }

    private static String article(Map<String, Object> common, Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(common);
        all.putAll(own);
        return Api.article(all);
    }
}
