package dev.byline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Reading a discussion: every visible comment once, whatever the page size, the order and the direction. */
@HttpTest
class ThreadTest {

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void flat_pages_have_every_visible_comment_exactly_once_in_both_directions(long seed) {
        RandomThread thread = new RandomThread(seed, 25);
        thread.decide(12);
        Random random = new Random(seed);
        for (String order : List.of("oldest", "newest")) {
            String query = "shape=flat&order=" + order + "&limit=" + (1 + random.nextInt(9));
            List<Map<String, Object>> items = readAll(thread.slug, query);
            assertThat(ids(items)).containsExactlyElementsOf(ordered(thread.visible(), order));
            items.forEach(thread::expectContent);
            assertThat(items).allSatisfy(item -> assertThat(item).doesNotContainKey("replies"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 11, 12, 13, 14, 15, 16 })
    void trees_have_every_visible_comment_exactly_once_in_both_directions(long seed) {
        RandomThread thread = new RandomThread(seed, 25);
        thread.decide(12);
        Random random = new Random(seed);
        for (String order : List.of("oldest", "newest")) {
            List<Map<String, Object>> items = readAll(thread.slug, "order=" + order + "&limit=" + (1
                    + random.nextInt(4)));
            assertThat(ids(items)).containsExactlyElementsOf(ordered(thread.roots(), order));
            items.forEach(root -> thread.expectBranch(root, null));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 21, 22, 23 })
    void counts_are_exact_after_any_sequence_of_decisions(long seed) {
        RandomThread thread = new RandomThread(seed, 15);
        for (int round = 0; round < 5; round++) {
            thread.decide(8);
            int expected = thread.approved().size();
            assertThat(Api.reader().get("/articles/" + thread.slug).jsonPath().getInt("comments.count"))
                    .isEqualTo(expected);
            assertThat(Api.reader().queryParam("articles", thread.slug).get("/comments/counts").jsonPath()
                    .getMap("", String.class, Integer.class)).isEqualTo(Map.of(thread.slug, expected));
            assertThat(read(thread.slug, "count=true").getInt("page.total")).isEqualTo(expected);
            assertThat(ids(Api.reader().queryParam("article", thread.slug).queryParam("limit", 100).queryParam("order",
                    "oldest")
                    .get("/comments").jsonPath().getList("items"))).containsExactlyElementsOf(thread.approved());
            for (long id : thread.all()) {
                assertThat(Api.reader().get("/comments/" + id).statusCode()).isEqualTo(thread.isApproved(id) ? 200
                        : 404);
            }
        }
    }

    @Test
    void a_removed_comment_keeps_its_place_until_its_last_visible_reply_goes() {
        String slug = Api.openArticle();
        long top = Api.commented(slug, Map.of("website", "zed.example")).getLong("id");
        long middle = Api.commented(slug, Map.of("parent", top)).getLong("id");
        long leaf = Api.commented(slug, Map.of("parent", middle)).getLong("id");
        Api.decide(top, "trash");
        Api.decide(middle, "spam");

        JsonPath tree = read(slug, "count=true");
        assertThat(tree.getLong("items[0].id")).isEqualTo(top);
        assertThat(tree.getBoolean("items[0].removed")).isTrue();
        assertThat(tree.getString("items[0].name") + tree.getString("items[0].html")).isEmpty();
        assertThat((Object) tree.get("items[0].website")).isNull();
        assertThat(tree.getLong("items[0].replies[0].replies[0].id")).isEqualTo(leaf);
        assertThat(tree.getInt("page.total")).isEqualTo(1);
        Problems.expect(Api.reader().get("/comments/" + top), 404, "not-found");

        Api.decide(leaf, "trash");
        assertThat(read(slug, "").getList("items")).isEmpty();
        assertThat(read(slug, "shape=flat").getList("items")).isEmpty();

        Api.decide(leaf, "approved");
        assertThat(read(slug, "").getLong("items[0].replies[0].replies[0].id")).isEqualTo(leaf);
        Api.decide(top, "approved");
        assertThat(read(slug, "").getString("items[0].name")).isEqualTo("Rita Reader");
    }

    @Test
    void changes_since_a_moment_come_flat_in_the_order_of_change() {
        String slug = Api.openArticle();
        long first = Api.commented(slug, Map.of()).getLong("id");
        long second = Api.commented(slug, Map.of()).getLong("id");
        String then = Api.reader().get("/comments/" + second).jsonPath().getString("updatedAt");
        assertThat(changes(slug, then)).isEmpty();
        long third = Api.commented(slug, Map.of("parent", second)).getLong("id");
        Api.admin(Map.of("comment", "Edited")).patch("/comments/" + first).then().statusCode(200);
        Api.decide(second, "trash");
        assertThat(changes(slug, then)).containsExactly(third, first, second);
        assertThat(changes(slug, "1999-12-31T23:59:59+05:00")).hasSize(3);
    }

    @Test
    void changes_are_paged_like_everything_else() {
        RandomThread thread = new RandomThread(31, 12);
        assertThat(ids(readAll(thread.slug, "since=2000-01-01T00:00:00Z&limit=5")))
                .containsExactlyElementsOf(thread.all());
    }

    @Test
    void a_list_that_changes_while_it_is_read_neither_skips_nor_repeats() {
        String slug = Api.openArticle();
        List<Long> before = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            before.add(Api.commented(slug, Map.of()).getLong("id"));
        }
        JsonPath page = read(slug, "shape=flat&order=newest&limit=2");
        List<Long> seen = new ArrayList<>(ids(page.getList("items")));
        while (page.getString("page.next") != null) {
            Api.commented(slug, Map.of());
            page = read(slug, "shape=flat&order=newest&limit=2&after=" + page.getString("page.next"));
            seen.addAll(ids(page.getList("items")));
        }
        assertThat(seen).containsExactlyElementsOf(ordered(before, "newest"));
    }

    @Test
    void cursors_of_another_list_or_of_nobody_are_refused() {
        RandomThread thread = new RandomThread(41, 8);
        RandomThread other = new RandomThread(42, 8);
        String cursor = read(thread.slug, "shape=flat&limit=1").getString("page.next");
        char swapped = cursor.charAt(9) == 'A' ? 'B' : 'A';
        for (String wrong : List.of(cursor.substring(0, 9) + swapped + cursor.substring(10), cursor + "AAAA",
                cursor.substring(4), "x", "..", "AAAA", "%00", "a".repeat(500), "%3E1%202020-01-01T00%3A00%3A00Z")) {
            Problems.expectField(get(thread.slug, "shape=flat&after=" + wrong), "after", "invalid_cursor");
        }
        for (String query : List.of("shape=tree", "shape=flat&order=newest", "since=2000-01-01T00:00:00Z")) {
            Problems.expectField(get(thread.slug, query + "&after=" + cursor), "after", "invalid_cursor");
        }
        Problems.expectField(get(other.slug, "shape=flat&after=" + cursor), "after", "invalid_cursor");
        Problems.expectField(Api.reader().get("/comments?after=" + cursor), "after", "invalid_cursor");
        Problems.expectField(Api.reader().get("/articles?after=" + cursor), "after", "invalid_cursor");
        assertThat(get(thread.slug, "shape=flat&limit=7&after=" + cursor).statusCode()).isEqualTo(200);
    }

    @Test
    void the_first_page_of_the_tree_comes_with_the_article_on_request() {
        RandomThread thread = new RandomThread(51, 10);
        thread.decide(4);
        JsonPath whole = Api.reader().get("/articles/" + thread.slug + "?include=comments").jsonPath();
        assertThat(whole.getList("comments.items")).isEqualTo(read(thread.slug, "").getList("items"));
        assertThat(whole.getMap("comments.page")).isEqualTo(read(thread.slug, "").getMap("page"));
    }

    /** Reads forward to the end and back to the start, by the JSON's cursors and by the Link header's addresses. */
    private static List<Map<String, Object>> readAll(String slug, String query) {
        List<List<Map<String, Object>>> forward = new ArrayList<>();
        Response page = get(slug, query);
        forward.add(Api.json(page).getList("items"));
        assertThat(Api.json(page).getString("page.previous")).isNull();
        while (Api.json(page).getString("page.next") != null) {
            assertThat(page.header("Link")).contains("after=" + Api.json(page).getString("page.next")
                    + ">; rel=\"next\"");
            page = Api.reader().basePath("").urlEncodingEnabled(false).get(page.header("Link").replaceAll("^<|>.*",
                    ""));
            forward.add(Api.json(page).getList("items"));
            assertThat(forward).as("endless list").hasSizeLessThan(200);
        }
        for (int number = forward.size() - 2; number >= 0; number--) {
            page = get(slug, query + "&after=" + Api.json(page).getString("page.previous"));
            assertThat((Object) Api.json(page).getList("items")).isEqualTo(forward.get(number));
            assertThat(Api.json(page).getString("page.next")).isNotNull();
        }
        assertThat(Api.json(page).getString("page.previous")).isNull();
        return forward.stream().flatMap(List::stream).toList();
    }

    private static List<Long> changes(String slug, String since) {
        Response answer = Api.reader().queryParam("since", since).get("/articles/" + slug + "/comments");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return ids(Api.json(answer).getList("items"));
    }

    private static JsonPath read(String slug, String query) {
        return Api.json(get(slug, query).then().statusCode(200));
    }

    private static Response get(String slug, String query) {
        return Api.reader().urlEncodingEnabled(false).get("/articles/" + slug + "/comments"
                + (query.isEmpty() ? "" : "?" + query));
    }

    private static List<Long> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> ((Number) item.get("id")).longValue()).toList();
    }

    private static List<Long> ordered(List<Long> oldestFirst, String order) {
        List<Long> ordered = new ArrayList<>(oldestFirst);
        if (order.equals("newest")) {
            Collections.reverse(ordered);
        }
        return ordered;
    }
}
