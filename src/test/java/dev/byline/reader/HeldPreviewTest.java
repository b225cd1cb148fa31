package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.comment.HeldPreviews;
import io.restassured.response.Response;
import jakarta.inject.Inject;

@HttpTest
class HeldPreviewTest {

    @Inject
    HeldPreviews previews;

    @Test
    void n14_a_held_comment_is_seen_with_its_token_only_and_by_no_cache_or_search_engine() {
        String slug = Api.article();
        String location = held(slug, Map.of("comment", "Held words"));
        assertThat(location).matches(".*/articles/" + slug + "\\?preview=\\d+\\.\\d+\\.[A-Za-z0-9_-]{43}#comment-\\d+");
        Response preview = Reading.browser().get(path(location));
        Document page = Reading.parsed(preview);
        assertThat(page.selectFirst(location.replaceFirst(".*#", "#") + " .said").text()).isEqualTo("Held words");
        assertThat(page.selectFirst(".held .notice").text()).isEqualTo("Your comment is awaiting moderation. This is a "
                + "preview; your comment will be visible after it has been approved.");
        assertThat(preview.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(preview.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(Reading.page("/articles/" + slug).html()).doesNotContain("Held words");
    }

    @Test
    void n14_a_wrong_token_is_ignored() {
        String slug = Api.article();
        String path = path(held(slug, Map.of("comment", "First held")));
        String other = path(held(slug, Map.of("comment", "Second held")));
        String token = path.replaceFirst(".*=", "");
        String wanted = other.replaceFirst(".*=", "").replaceFirst("\\..*", "");
        for (String wrong : new String[] { "x", token + "A", token.replaceFirst("^\\d+", wanted),
                token.replaceFirst("\\.\\d+\\.", ".99999999999."), "%00" }) {
            Response page = Reading.browser().get("/articles/" + slug + "?preview=" + wrong);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.asString()).doesNotContain("First held", "Second held");
            assertThat(page.header("X-Robots-Tag")).isNull();
        }
        assertThat(Reading.page("/articles/" + Api.article() + "?preview=" + token).html()).doesNotContain("First held");
    }

    @Test
    void n14_a_token_is_good_for_ten_minutes() {
        Instant now = Instant.parse("2026-01-01T12:00:00Z");
        String token = previews.token(7, now);
        assertThat(previews.commentId(token, now.plus(Duration.ofSeconds(599)))).isEqualTo(7);
        assertThat(previews.commentId(token, now.plus(Duration.ofSeconds(600)))).isNull();
    }

    @Test
    void a_held_reply_is_shown_under_the_comment_that_it_answers() {
        String slug = Api.article();
        int top = Api.commented(slug, Map.of()).getInt("id");
        Api.decide(top, "approved");
        String location = held(slug, Map.of("comment", "Held reply", "parent", Integer.toString(top)));
        assertThat(Reading.page(path(location)).selectFirst("#comment-" + top + " > ol > .held .said").text())
                .isEqualTo("Held reply");
    }

    @Test
    void once_decided_there_is_nothing_left_to_preview() {
        String slug = Api.article();
        String location = held(slug, Map.of("comment", "Decided words"));
        long id = Long.parseLong(location.replaceFirst(".*#comment-", ""));
        Api.decide(id, "trash");
        assertThat(Reading.page(path(location)).html()).doesNotContain("Decided words");
        Api.decide(id, "approved");
        assertThat(Reading.page(path(location)).select(".comment:not(.held)")).hasSize(1);
    }

    private static String held(String slug, Map<String, String> fields) {
        return Reading.send(slug, Reading.form(fields)).then().statusCode(303).extract().header("Location");
    }

    private static String path(String location) {
        return location.replaceFirst("^http://[^/]+", "").replaceFirst("#.*", "");
    }
}
