package dev.byline.article;

import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.wordpress.Wp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Texts that are long, one by one or together, are read whole and never all at once. */
@HttpTest
class LongTextTest {

    /** Characters, seven for each word: three texts fit one answer, four do not. */
    private static final int LONG = 300_000;

    private final List<String> slugs = new ArrayList<>();

    /** A paragraph with so many characters. */
    private static String text(String start, int characters) {
        StringBuilder text = new StringBuilder("<p>").append(start);
        while (text.length() + 16 < characters) {
            text.append(" h\u00e9lder worded");
        }
        return text.append("</p>").toString();
    }

    private String article(String tag, String html) {
        String slug = Api.article(Map.of("tags", List.of(tag), "body", Map.of("html", html)));
        slugs.add(0, slug);
        return slug;
    }

    /** The newest first. */
    private List<String> articles(String tag, int number, int characters) {
        for (int count = 0; count < number; count++) {
            article(tag, text(unique("Long"), characters));
        }
        return slugs;
    }

    /** Lists of other tests would have them too. */
    @AfterEach
    void remove() {
        slugs.forEach(slug -> Api.admin().header("If-Match", "*").delete("/articles/" + slug).then().statusCode(204));
    }

    @Test
    void one_long_text_is_read_whole_by_many_at_once() {
        String html = text(unique("Alone"), LONG);
        String slug = article(Api.tag(unique("Alone")), html);
        List<Response> answers = Parallel.run(12, time -> reader().get("/articles/" + slug + "?password=" + time));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getString("body.html")).isEqualTo(html);
        });
        reader().basePath("").get("/articles/" + slug).then().statusCode(200).body(containsString(html));
        int id = answers.get(0).jsonPath().getInt("id");
        assertThat(Wp.reader().get("/posts/" + id).jsonPath().getString("content.rendered").strip()).isEqualTo(html);
    }

    @Test
    void a_page_with_long_texts_ends_early_and_the_next_ones_go_on() {
        String tag = Api.tag(unique("Long"));
        List<String> slugs = articles(tag, 5, LONG);
        String query = "/articles?include=body&count=true&limit=4&tag=" + tag;
        JsonPath first = reader().get(query).jsonPath();
        assertThat(first.getList("items.slug")).isEqualTo(slugs.subList(0, 3));
        assertThat(first.getInt("page.total")).isEqualTo(5);
        JsonPath second = reader().get(query + "&after=" + first.getString("page.next")).jsonPath();
        assertThat(second.getList("items.slug")).isEqualTo(slugs.subList(3, 5));
        assertThat(second.getString("page.next")).isNull();
        JsonPath back = reader().get(query + "&after=" + second.getString("page.previous")).jsonPath();
        assertThat(back.getList("items.slug")).isEqualTo(slugs.subList(0, 3));
        for (JsonPath page : List.of(first, second)) {
            assertThat(page.getList("items.body.html", String.class)).allSatisfy(html ->
                    assertThat(html).hasSizeGreaterThan(LONG - 100).startsWith("<p>Long").endsWith("worded</p>"));
        }
        reader().get("/articles?limit=4&tag=" + tag).then().body("items", hasSize(4));
    }

    @Test
    void texts_of_middling_length_come_together() {
        String tag = Api.tag(unique("Middling"));
        List<String> slugs = articles(tag, 8, 100_000);
        JsonPath page = reader().get("/articles?include=body&tag=" + tag).jsonPath();
        assertThat(page.getList("items.slug")).isEqualTo(slugs);
        assertThat(page.getList("items.body.html", String.class)).doesNotHaveDuplicates()
                .allSatisfy(html -> assertThat(html).hasSizeGreaterThan(99_000));
    }

    @Test
    void a_page_of_wordpress_with_long_texts_is_refused_with_the_mend() {
        String tag = Api.tag(unique("Posts"));
        articles(tag, 4, LONG);
        int id = reader().get("/tags").jsonPath().getInt("items.find { it.slug == '" + tag + "' }.id");
        Wp.reader().get("/posts?tags=" + id).then().statusCode(400).body("code", equalTo("rest_content_too_long"))
                .body("message", containsString("per_page"));
        Wp.reader().get("/posts?tags=" + id + "&per_page=3").then().statusCode(200).body("$", hasSize(3));
        Wp.reader().get("/posts?tags=" + id + "&_fields=id,title").then().statusCode(200).body("$", hasSize(4));
    }

    @Test
    void a_list_shows_how_a_long_text_begins() {
        String tag = Api.tag(unique("Teased"));
        String start = unique("Beginning");
        article(tag, text(start, LONG));
        reader().basePath("").get("/?tag=" + tag).then().statusCode(200).body(containsString(start));
    }
}
