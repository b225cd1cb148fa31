package dev.byline.reader;

import static dev.byline.reader.MyComments.edit;
import static dev.byline.reader.MyComments.id;
import static dev.byline.reader.MyComments.path;
import static dev.byline.reader.MyComments.send;
import static dev.byline.reader.MyComments.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.LogLines;
import dev.byline.Stored;
import io.restassured.response.Response;

/** What the private page of a comment keeps out, and what it keeps to itself. */
@HttpTest
class MyCommentSafetyTest {

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
    void n14_a_wrong_link_says_nothing_whatever_is_wrong_with_it() {
        String path = path(Api.openArticle(), Map.of());
        String other = path(Api.openArticle(), Map.of());
        String body = null;
        for (String wrong : List.of(path + "x", path.replaceFirst("\\d+", Long.toString(id(other))), "/my-comment/x",
                path.replaceFirst("\\d+", "999999999"), "/my-comment/blo_" + id(path))) {
            for (Response answer : List.of(Reading.browser().get(wrong), send(wrong + "/edit", Map.of("comment", "x")),
                    send(wrong + "/delete", Map.of("sure", "yes")), send(wrong + "/replies", Map.of("wanted", "yes")),
                    send(wrong + "/object", Map.of("text", "x")),
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
        for (String below : List.of("", "/edit", "/delete", "/replies", "/object", "/export", "?done=edited", "?sure=yes")) {
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
}
