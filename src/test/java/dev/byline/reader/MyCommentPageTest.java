package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.LogLines;
import dev.byline.Stored;
import io.restassured.response.Response;

/** The private page on which a writer looks after one comment, without JavaScript. */
@HttpTest
class MyCommentPageTest {

    @Test
    void after_posting_the_page_shows_the_private_link_beside_the_comment_whether_it_waits_or_not() {
        for (String slug : List.of(Api.article(), Api.openArticle())) {
            String location = post(slug, Map.of()).replaceFirst("^http://[^/]+", "");
            String comment = location.replaceFirst(".*#", "#");
            Response shown = Reading.browser().get(location.replaceFirst("#.*", ""));
            Element link = Reading.parsed(shown).selectFirst(comment + " .own a");
            assertThat(link.text()).isEqualTo("Your private link: change or delete this comment");
            assertThat(link.attr("rel")).contains("noreferrer");
            assertThat(link.attr("href")).matches("/my-comment/blo_\\d+\\.[A-Za-z0-9_-]{43}");
            assertThat(shown.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(shown.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(Reading.page("/articles/" + slug).html()).doesNotContain("my-comment");
            assertThat(Reading.page(link.attr("href")).selectFirst("h1").text()).isEqualTo("Your comment");
        }
    }

    @Test
    void a_new_reply_shows_its_link_under_the_comment_that_it_answers() {
        String slug = Api.openArticle();
        int top = Api.commented(slug, Map.of()).getInt("id");
        String location = post(slug, Map.of("parent", Integer.toString(top))).replaceFirst("^http://[^/]+", "");
        Document page = Reading.page(location.replaceFirst("#.*", ""));
        assertThat(page.select("#comment-" + top + " > ol > li .own a")).hasSize(1);
        assertThat(page.select(".own a")).hasSize(1);
    }

    @Test
    void the_page_says_where_the_comment_stands_and_is_kept_by_nobody() {
        String path = path(Api.article(Map.of("title", "Harbour plans")), Map.of("comment", "Held <b>words</b>"));
        Response answer = Reading.browser().get(path);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeaders().getValues("Referrer-Policy")).hasSize(1);
        Document page = Reading.parsed(answer);
        assertThat(page.selectFirst(".status").text()).contains("awaiting moderation");
        assertThat(page.selectFirst(".said").html()).isEqualTo("<p>Held <b>words</b></p>");
        assertThat(page.selectFirst(".meta a").text()).isEqualTo("Harbour plans");
        assertThat(page.selectFirst("#change textarea").wholeText()).isEqualTo("Held <b>words</b>");
        assertThat(page.selectFirst("#change input[name=name]").attr("value")).isEqualTo("Rita Reader");
        assertThat(page.select("#change input[name=email]")).isEmpty();
        for (Element link : page.select("a[href^=http]")) {
            assertThat(link.attr("rel")).contains("noreferrer");
        }
    }

    @Test
    void an_edit_is_saved_and_answered_with_the_page() {
        String slug = Api.openArticle();
        String path = path(slug, Map.of("comment", "Before"));
        Response saved = edit(path, Map.of("comment", "After", "name", "Rosa", "website", "rosa.example"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(location(saved)).isEqualTo(path + "?done=edited");
        Document page = Reading.page(location(saved));
        assertThat(page.selectFirst(".done").text()).isEqualTo("Your changes are saved.");
        assertThat(page.selectFirst(".said").text()).isEqualTo("After");
        assertThat(page.selectFirst(".own-page .writer").attr("href")).isEqualTo("https://rosa.example");
        assertThat(Reading.page("/articles/" + slug).selectFirst(".said").text()).isEqualTo("After");
    }

    @Test
    void n3_what_is_wrong_stands_beside_the_fields_with_what_was_typed() {
        String path = path(Api.openArticle(), Map.of("comment", "Before"));
        Response refused = edit(path, Map.of("comment", " ", "name", "n".repeat(246), "website", "no address"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.header("Cache-Control")).isEqualTo("private, no-store");
        Document page = Reading.parsed(refused);
        assertThat(page.title()).startsWith("Error: ");
        for (String field : List.of("comment", "name", "website")) {
            Element box = page.selectFirst("#change [name=" + field + "]");
            assertThat(box.attr("aria-invalid")).isEqualTo("true");
            assertThat(page.selectFirst("#" + box.attr("aria-describedby")).text()).isNotBlank();
            assertThat(page.select("#errors a[href=#" + field + "]")).hasSize(1);
        }
        assertThat(page.selectFirst("#change [name=name]").attr("value")).isEqualTo("n".repeat(246));
        assertThat(page.selectFirst("#change [name=website]").attr("value")).isEqualTo("no address");
        assertThat(page.selectFirst(".said").text()).as("what is stored").isEqualTo("Before");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
            "<a href=\"javascript:alert(1)\">x</a>", "</textarea><script>x</script>", "{{7*7}}", "{page.path}",
            "&lt;script&gt;", "\u202E<svg/onload=x>" })
    void n1_what_is_typed_is_inert_as_text_and_in_attributes(String payload) {
        String path = path(Api.openArticle(), Map.of());
        assertThat(edit(path, Map.of("comment", "Text " + payload, "name", "Rita " + payload)).statusCode())
                .isEqualTo(303);
        Document page = Reading.page(path);
        Document refused = Reading.parsed(edit(path, Map.of("comment", payload, "name", payload, "website", payload
                + " ")));
        for (Document each : List.of(page, refused)) {
            assertThat(each.select("script, svg, img:not(.avatar), [onerror], [onload], [onmouseover]")).isEmpty();
            assertThat(each.select("a[href^=javascript]")).isEmpty();
        }
        assertThat(refused.selectFirst("#change textarea").wholeText()).isEqualTo(payload);
        assertThat(page.selectFirst("#change textarea").wholeText()).isEqualTo("Text " + payload);
    }

    @Test
    void n7_a_field_that_is_sent_twice_is_refused_and_no_field_changes_anything_else() {
        String path = path(Api.openArticle(), Map.of("comment", "Before"));
        String version = Reading.page(path).selectFirst("#change input[name=version]").attr("value");
        Response twice = Reading.browser().urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("comment", "One", "Two").formParam("name", "Rita").formParam("version", version)
                .post(path + "/edit");
        assertThat(twice.statusCode()).isEqualTo(422);
        edit(path, Map.of("comment", "After", "status", "spam", "email", "other@example.com", "id", "1"));
        Map<String, Object> stored = Stored.comment(id(path));
        assertThat(stored).containsEntry("text", "After").containsEntry("status", "approved");
        assertThat((String) stored.get("email")).startsWith("rita-");
    }

    @Test
    void an_edit_does_not_replace_what_the_desk_changed_meanwhile() {
        String path = path(Api.openArticle(), Map.of("comment", "Before"));
        Map<String, String> form = form(path, Map.of("comment", "Mine"));
        Api.admin(Map.of("comment", "The desk's")).patch("/comments/" + id(path)).then().statusCode(200);
        Response refused = send(path + "/edit", form);
        assertThat(refused.statusCode()).isEqualTo(412);
        Document page = Reading.parsed(refused);
        assertThat(page.selectFirst("#errors").text()).contains("was changed meanwhile");
        assertThat(page.selectFirst("#change textarea").wholeText()).isEqualTo("Mine");
        assertThat(page.selectFirst(".said").text()).isEqualTo("The desk's");
    }

    @Test
    void deleting_needs_a_tick_and_then_leaves_nothing() {
        String slug = Api.openArticle();
        String path = path(slug, Map.of("comment", "Gone words"));
        Response unsure = send(path + "/delete", Map.of());
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(Reading.parsed(unsure).selectFirst("#sure").attr("aria-describedby")).isEqualTo("sure-error");
        assertThat(Stored.comment(id(path))).containsEntry("status", "approved");
        Response deleted = send(path + "/delete", Map.of("sure", "yes"));
        assertThat(deleted.statusCode()).isEqualTo(303);
        Document page = Reading.page(location(deleted));
        assertThat(page.selectFirst(".status").text()).isEqualTo("You deleted this comment.");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.html()).doesNotContain("Gone words");
        assertThat(Reading.page("/articles/" + slug).html()).doesNotContain("Gone words");
        assertThat(send(path + "/delete", Map.of("sure", "yes")).statusCode()).as("again").isEqualTo(303);
    }

    @Test
    void a_place_in_the_thread_says_that_its_writer_removed_it() {
        String slug = Api.openArticle();
        String path = path(slug, Map.of());
        Api.commented(slug, Map.of("parent", id(path)));
        send(path + "/delete", Map.of("sure", "yes"));
        assertThat(Reading.page("/articles/" + slug).selectFirst("#comment-" + id(path) + " > .tombstone").text())
                .isEqualTo("This comment was removed by its writer.");
    }

    @Test
    void mails_about_replies_are_switched_on_and_off() {
        String path = path(Api.openArticle(), Map.of());
        assertThat(location(send(path + "/replies", Map.of("wanted", "yes")))).isEqualTo(path + "?done=replies-on");
        assertThat(Api.as(token(path)).get("/comments/" + id(path)).jsonPath().getBoolean("notify")).isTrue();
        assertThat(location(send(path + "/replies", Map.of("wanted", "no")))).isEqualTo(path + "?done=replies-off");
        assertThat(Api.as(token(path)).get("/comments/" + id(path)).jsonPath().getBoolean("notify")).isFalse();
    }

    @Test
    void everything_stored_can_be_downloaded() {
        String path = path(Api.openArticle(), Map.of("comment", "Mine"));
        Response file = Reading.browser().get(path + "/export");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("application/json");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(file.jsonPath().getString("email")).startsWith("rita-");
    }

    @Test
    void what_the_desk_removed_can_only_be_read_and_deleted() {
        String path = path(Api.openArticle(), Map.of("comment", "Removed words"));
        Map<String, String> form = form(path, Map.of("comment", "Again"));
        Api.decide(id(path), "trash");
        Document page = Reading.page(path);
        assertThat(page.selectFirst(".status").text()).isEqualTo("Your comment was removed by the desk.");
        assertThat(page.select("#change form")).isEmpty();
        assertThat(page.selectFirst(".said").text()).isEqualTo("Removed words");
        assertThat(page.select("#sure")).hasSize(1);
        Response refused = send(path + "/edit", form);
        assertThat(refused.statusCode()).isEqualTo(412);
        form.put("version", Integer.toString((int) Stored.comment(id(path)).get("version")));
        assertThat(send(path + "/edit", form).statusCode()).isEqualTo(403);
    }

    @Test
    void n14_a_wrong_link_says_nothing_whatever_is_wrong_with_it() {
        String path = path(Api.openArticle(), Map.of());
        String other = path(Api.openArticle(), Map.of());
        String body = null;
        for (String wrong : List.of(path + "x", path.replaceFirst("\\d+", Long.toString(id(other))), "/my-comment/x",
                path.replaceFirst("\\d+", "999999999"), "/my-comment/blo_" + id(path))) {
            for (Response answer : List.of(Reading.browser().get(wrong), send(wrong + "/edit", Map.of("comment", "x")),
                    send(wrong + "/delete", Map.of("sure", "yes")), send(wrong + "/replies", Map.of("wanted", "yes")),
                    Reading.browser().get(wrong + "/export"))) {
                assertThat(answer.statusCode()).isEqualTo(403);
                body = body == null ? answer.asString() : body;
                assertThat(answer.asString()).isEqualTo(body);
                assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
                assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
            }
        }
        assertThat(Stored.comment(id(path))).containsEntry("status", "approved");
    }

    @Test
    void n21_reading_changes_nothing_as_mail_scanners_do_it() {
        String path = path(Api.openArticle(), Map.of());
        Map<String, Object> before = Stored.comment(id(path));
        for (String below : List.of("", "/edit", "/delete", "/replies", "/export", "?done=edited", "?sure=yes")) {
            assertThat(Reading.browser().get(path + below).statusCode()).isIn(200, 303);
            assertThat(Reading.browser().head(path + below).statusCode()).isIn(200, 303);
        }
        assertThat(Stored.comment(id(path))).isEqualTo(before);
    }

    @Test
    void n12_forms_of_other_sites_are_refused() {
        String path = path(Api.openArticle(), Map.of());
        for (String origin : List.of("https://evil.example", "null")) {
            assertThat(Reading.browser().header("Origin", origin).formParam("sure", "yes").post(path + "/delete")
                    .statusCode()).isEqualTo(403);
        }
        assertThat(Reading.browser().header("Referer", "https://evil.example/x").formParam("sure", "yes")
                .post(path + "/delete").statusCode()).isEqualTo(403);
        assertThat(Stored.comment(id(path))).containsEntry("status", "approved");
    }

    @Test
    void n39_the_token_stands_in_no_line_of_the_log() {
        LogLines log = new LogLines();
        log.open();
        try {
            String path = path(Api.openArticle(), Map.of());
            String token = token(path);
            Reading.browser().get(path);
            edit(path, Map.of("comment", "https://a.example https://b.example https://c.example"));
            edit(path, Map.of("comment", " "));
            Api.as(token).get("/comments/" + id(path));
            send(path + "/delete", Map.of("sure", "yes"));
            Reading.browser().get(path + "x");
            assertThat(log.lines()).noneMatch(line -> line.contains(token) || line.contains(token.substring(8)));
        } finally {
            log.close();
        }
    }

    private static String post(String slug, Map<String, String> fields) {
        return Reading.send(slug, Reading.form(fields)).then().statusCode(303).extract().header("Location");
    }

    /** The private page of a comment that is sent by form. */
    private static String path(String slug, Map<String, String> fields) {
        String location = post(slug, fields).replaceFirst("^http://[^/]+", "").replaceFirst("#.*", "");
        return Reading.page(location).selectFirst(".own a").attr("href");
    }

    private static String token(String path) {
        return path.replaceFirst(".*/", "");
    }

    private static long id(String path) {
        return Long.parseLong(path.replaceFirst(".*blo_(\\d+).*", "$1"));
    }

    private static Response edit(String path, Map<String, String> changes) {
        return send(path + "/edit", form(path, changes));
    }

    /** What the page's form holds, with changes. */
    private static Map<String, String> form(String path, Map<String, String> changes) {
        Map<String, String> form = new HashMap<>();
        Reading.page(path).select("#change [name]").forEach(field -> form.put(field.attr("name"),
                field.normalName().equals("textarea") ? field.wholeText() : field.attr("value")));
        form.putAll(changes);
        return form;
    }

    private static Response send(String path, Map<String, String> form) {
        return Reading.browser().urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(form).post(path);
    }

    private static String location(Response answer) {
        return answer.header("Location").replaceFirst("^http://[^/]+", "");
    }
}
