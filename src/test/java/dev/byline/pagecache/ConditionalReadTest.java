package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;

/** Who has the very bytes already is not sent them again (RFC 9110 §13). */
@HttpTest
class ConditionalReadTest {

    private final Visitor visitor = new Visitor();

    @AfterEach
    void hangUp() {
        visitor.close();
    }

    @Test
    void who_knows_the_entity_tag_is_sent_304_from_memory_and_when_it_is_made_anew() {
        String slug = PageCacheTest.longArticle();
        String route = "/api/v1/articles/" + slug;
        String tag = visitor.get(route).header("ETag");
        String strong = tag.substring(2);
        for (String known : List.of(tag, strong, "\"other\", " + tag, "W/\"a,b\"," + strong + " , \"x\"", "*")) {
            Answer hit = visitor.get(route, "If-None-Match: " + known);
            assertUnchanged(hit, tag);
            assertThat(hit.isHit()).isTrue();
        }
        assertThat(visitor.send("HEAD", route, "If-None-Match: " + tag).status()).isEqualTo(304);
        for (String other : List.of("\"other\"", "W/\"other\"", tag.replace("W/\"", "W/\"x"), "", "nonsense")) {
            assertThat(visitor.get(route, "If-None-Match: " + other).status()).as(other).isEqualTo(200);
        }
        // Forgotten, but made again with the same bytes.
        Newsroom.edit("/articles/" + slug, Map.of("sticky", true));
        String made = visitor.bypass(route).text();
        Answer fresh = visitor.get(route, "If-None-Match: *");
        assertUnchanged(fresh, fresh.header("ETag"));
        assertThat(fresh.header("Cache-Status")).isEqualTo("byline; fwd=uri-miss; stored");
        Answer now = visitor.get(route);
        assertThat(now.text()).isEqualTo(made);
        assertThat(now.header("ETag")).isEqualTo(fresh.header("ETag"));
    }

    @Test
    void an_entity_tag_is_new_when_what_is_shown_is_new() {
        String slug = PageCacheTest.longArticle();
        String route = "/api/v1/articles/" + slug;
        String old = visitor.get(route).header("ETag");
        Newsroom.edit("/articles/" + slug, Map.of("title", "Another"));
        Answer answer = visitor.get(route, "If-None-Match: " + old);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNotEqualTo(old);
    }

    @Test
    void a_date_is_sent_after_a_second_and_only_the_very_same_counts() throws InterruptedException {
        String route = "/api/v1/articles/" + PageCacheTest.longArticle();
        Answer first = visitor.get(route);
        assertThat(first.headers()).doesNotContainKey("Last-Modified");
        Instant end = Instant.now().plusSeconds(3);
        Answer dated = visitor.get(route);
        while (dated.header("Last-Modified").isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            dated = visitor.get(route);
        }
        String date = dated.header("Last-Modified");
        assertThat(date).endsWith("GMT");
        assertUnchanged(visitor.get(route, "If-Modified-Since: " + date), first.header("ETag"));
        for (String other : List.of("Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 2099 23:59:59 GMT", "nonsense")) {
            assertThat(visitor.get(route, "If-Modified-Since: " + other).status()).as(other).isEqualTo(200);
        }
        assertThat(visitor.get(route, "If-None-Match: \"other\"", "If-Modified-Since: " + date).status())
                .as("entity tags are the better knowledge").isEqualTo(200);
    }

    private static void assertUnchanged(Answer answer, String tag) {
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.headers()).containsKeys("Cache-Control", "Vary", "Date").doesNotContainKeys("Content-Type",
                "Content-Length");
    }
}
