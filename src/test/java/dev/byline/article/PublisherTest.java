package dev.byline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Several nodes find the same article due at the same moment; each thread here stands for a node. */
@HttpTest
class PublisherTest {

    /** Counts what is told about one article. */
    @Singleton
    static class Told {

        private final AtomicInteger published = new AtomicInteger();
        private volatile long about;

        void hear(@Observes ArticleEvent event) {
            if (event.articleId() == about && event.change() == ArticleEvent.Change.PUBLISHED) {
                published.incrementAndGet();
            }
        }
    }

    @Inject
    ArticleService service;

    @Inject
    ArticleRepository articles;

    @Inject
    Told told;

    @Test
    void a_due_article_is_published_counted_and_told_of_once() {
        String section = Api.section(Api.unique("Due"));
        String slug = Api.article(Map.of("status", "scheduled", "publishedAt", "2099-01-01T00:00:00Z",
                "sections", new String[] { section }));
        told.about = QuarkusTransaction.requiringNew().call(() -> articles.findBySlug(slug).orElseThrow().id);
        Instant then = Instant.parse("2099-01-01T00:00:01Z");
        Parallel.run(6, node -> {
            service.publishDue(told.about, then);
            return node;
        });
        service.publishDue(told.about, then);
        assertThat(told.published).hasValue(1);
        Api.reader().get("/articles/" + slug).then().statusCode(200);
        assertThat(Api.reader().get("/sections").jsonPath()
                .getInt("items.find { it.slug == '" + section + "' }.count")).isEqualTo(1);
        // Nothing of that year stays, which would lead the front page.
        Api.admin().header("If-Match", "*").delete("/articles/" + slug + "?permanent=true").then().statusCode(204);
    }
}
