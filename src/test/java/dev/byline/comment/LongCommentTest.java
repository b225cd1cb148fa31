package dev.byline.comment;

import static dev.byline.Api.admin;
import static dev.byline.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.wordpress.Wp;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Long comments are read whole, and pages that would have too many of them end early; one answer may hold 1 MB here. */
@HttpTest
class LongCommentTest {

    private static final int LONG = 60_000;
    private static final int MOST = 1_000_000;
    private static final int MANY = 20;

    private final Map<Long, String> typed = new LinkedHashMap<>();
    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    /** Words that no other comment has. */
    private static String words(int characters) {
        Random random = new Random(Api.unique("Words").hashCode());
        StringBuilder text = new StringBuilder("h\u00e9lder \ud83d\udc2f");
        while (text.length() + 14 < characters) {
            text.append(' ').append(Long.toString(random.nextLong() >>> 4, 36));
        }
        return text.toString();
    }

    private long comment(String text, Long parent) {
        Map<String, Object> sent = new HashMap<>(Map.of("comment", text));
        sent.put("parent", parent);
        long id = Api.commented(slug, sent).getLong("id");
        typed.put(id, text);
        return id;
    }

    private List<Long> comments(int number, int characters, Long parent) {
        List<Long> ids = new ArrayList<>();
        for (int count = 0; count < number; count++) {
            ids.add(comment(words(characters), parent));
        }
        return ids;
    }

    /** Reads page after page; each holds no more than one answer may, and all of what was typed. */
    private List<Long> readAll(String path, String textField) {
        List<Long> ids = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonPath page = reader().get(path + after).then().statusCode(200).extract().jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item -> {
                long id = ((Number) item.get("id")).longValue();
                ids.add(id);
                assertThat(item.get(textField)).isEqualTo("<p>" + typed.get(id) + "</p>");
            });
            assertThat(items.stream().mapToInt(item -> ((String) item.get(textField)).length()).sum()).isLessThan(MOST);
            String next = page.getString("page.next");
            after = next == null ? null : "&after=" + next;
            pages++;
        } while (after != null);
        assertThat(pages).isGreaterThan(1);
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = { 2000, 2047, 2048, 2049, 2060, 9000, 65_000 })
    void a_comment_of_any_length_is_read_whole_wherever_it_is_shown(int characters) {
        String text = words(characters);
        long id = comment(text, null);
        String html = "<p>" + text + "</p>";
        assertThat(reader().get("/comments/" + id).jsonPath().getString("html")).isEqualTo(html);
        assertThat(reader().get("/articles/" + slug + "/comments").jsonPath().getString("items[0].html")).isEqualTo(html);
        assertThat(admin().get("/comments/" + id).jsonPath().getString("text")).isEqualTo(text);
        reader().basePath("").get("/articles/" + slug).then().statusCode(200).body(containsString(html));
        assertThat(Wp.reader().get("/comments/" + id).jsonPath().getString("content.rendered").strip()).isEqualTo(html);
        assertThat(new String(admin().get("/exports/wxr").asByteArray(), StandardCharsets.UTF_8)).contains(text);
    }

    @Test
    void what_a_long_comment_says_stays_and_changes_as_its_writer_and_the_desk_want() {
        String text = words(LONG);
        JsonPath sent = Api.commented(slug, Map.of("comment", text));
        long id = sent.getLong("id");
        admin(Map.of("name", "Another name")).patch("/comments/" + id).then().statusCode(200);
        assertThat(reader().get("/comments/" + id).jsonPath().getString("html")).isEqualTo("<p>" + text + "</p>");
        for (String edited : List.of("Short.", words(LONG), words(3000))) {
            Api.as(sent.getString("token")).contentType(ContentType.JSON).body(Map.of("comment", edited))
                    .patch("/comments/" + id).then().statusCode(200);
            assertThat(reader().get("/comments/" + id).jsonPath().getString("html")).isEqualTo("<p>" + edited + "</p>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "shape=flat", "shape=flat&order=newest", "since=2000-01-01T00:00:00Z", "order=newest" })
    void pages_of_a_thread_with_long_comments_end_early_and_the_next_ones_go_on(String query) {
        List<Long> ids = comments(MANY, LONG, null);
        List<Long> read = readAll("/articles/" + slug + "/comments?limit=500&" + query, "html");
        assertThat(read).containsExactlyInAnyOrderElementsOf(ids).doesNotHaveDuplicates();
        assertThat(read.get(0)).isEqualTo(ids.get(query.contains("newest") ? MANY - 1 : 0));
    }

    @Test
    void lists_of_comments_end_early_as_well() {
        List<Long> ids = comments(MANY, LONG, null);
        assertThat(readAll("/comments?limit=100&order=oldest&article=" + slug, "html")).isEqualTo(ids);
    }

    @Test
    void replies_for_which_there_is_no_room_are_left_to_the_flat_shape() {
        long top = comment("At the top", null);
        List<Long> replies = comments(MANY, LONG, top);
        JsonPath tree = reader().get("/articles/" + slug + "/comments").jsonPath();
        List<Integer> shown = tree.getList("items[0].replies.id");
        assertThat(shown).hasSize(16).isEqualTo(replies.subList(0, 16).stream().map(Long::intValue).toList());
        JsonPath article = reader().get("/articles/" + slug + "?include=comments").jsonPath();
        assertThat(article.getList("comments.items[0].replies.id")).isEqualTo(shown);
        assertThat(readAll("/articles/" + slug + "/comments?shape=flat", "html")).hasSize(MANY + 1).containsAll(replies);
    }

    @Test
    void a_page_of_wordpress_with_long_comments_is_refused_with_the_mend() {
        int post = reader().get("/articles/" + slug).jsonPath().getInt("id");
        comments(MANY, LONG, null);
        Wp.reader().get("/comments?per_page=100&post=" + post).then().statusCode(400)
                .body("code", equalTo("rest_content_too_long")).body("message", containsString("per_page"));
        Wp.reader().get("/comments?per_page=10&post=" + post).then().statusCode(200).body("$", hasSize(10));
        Wp.reader().get("/comments?per_page=100&_fields=id&post=" + post).then().statusCode(200).body("$", hasSize(MANY));
    }

    @Test
    void the_desk_sees_long_comments_page_by_page() {
        String held = Api.article(Map.of("comments", Map.of("hold", "all")));
        for (int count = 0; count < MANY; count++) {
            Api.commented(held, Map.of("comment", words(LONG)));
        }
        JsonPath first = admin().get("/comments?status=pending&limit=100&order=oldest&article=" + held).jsonPath();
        assertThat(first.getList("items")).hasSize(16);
        JsonPath second = admin().get("/comments?status=pending&limit=100&order=oldest&article=" + held + "&after="
                + first.getString("page.next")).jsonPath();
        assertThat(second.getList("items")).hasSize(MANY - 16);
        assertThat(second.getString("page.next")).isNull();
    }

    @Test
    void many_readers_of_long_threads_are_all_answered() {
        comments(MANY, LONG, null);
        List<Response> answers = Parallel.run(12, time -> reader().get("/articles/" + slug
                + "/comments?shape=flat&limit=" + (100 + time)));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }
}
