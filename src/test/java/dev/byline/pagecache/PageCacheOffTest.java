package dev.byline.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Without the cache everything works as with it. */
@HttpTest
@TestProfile(PageCacheOffTest.Off.class)
class PageCacheOffTest {

    /** Keeps nothing. */
    public static class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("byline.cache.enabled", "false");
        }
    }

    @Test
    void entity_tags_and_304_work_without_the_cache() {
        String slug = Newsroom.article(Map.of("body", Map.of("html", "<p>Text. ".repeat(500))));
        Api.commented(slug, Map.of());
        try (Visitor visitor = new Visitor()) {
            for (String route : new String[] { "/api/v1/articles/" + slug, "/api/v1/articles/" + slug + "/comments",
                    "/api/v1/sections" }) {
                Answer first = visitor.get(route);
                Answer second = visitor.get(route, "Accept-Encoding: gzip");
                assertThat(second.headers()).doesNotContainKey("Cache-Status");
                assertThat(second.text()).isEqualTo(first.text());
                assertThat(second.header("ETag")).startsWith("W/\"").isEqualTo(first.header("ETag"));
                assertThat(second.headers()).containsKeys("Vary", "Cache-Control", "Cache-Tag");
                assertThat(visitor.get(route, "If-None-Match: " + first.header("ETag")).status()).isEqualTo(304);
            }
            assertThat(visitor.get("/articles/" + slug).status()).isEqualTo(200);
            Newsroom.edit("/articles/" + slug, Map.of("title", "Another title"));
            assertThat(visitor.get("/api/v1/articles/" + slug).text()).contains("Another title");
        }
    }
}
