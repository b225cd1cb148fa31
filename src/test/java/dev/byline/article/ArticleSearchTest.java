package dev.byline.article;

import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Articles with a word, between thousands without it. */
@HttpTest
class ArticleSearchTest {

    /** More than are looked through one after the other. */
    private static final int MANY = 2100;
    private static final int FOUND = 7;
    private static final Instant WRITTEN = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    EntityManager entities;

    private final String word = unique("needle").replace("-", "");

    /** Those in the middle have the word, of which two each have the same place. */
    @BeforeEach
    void fill() {
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            for (int number = 0; number < MANY; number++) {
                add("aaa " + number, WRITTEN.minusSeconds(1 + number), 5);
                add("zzz " + number, WRITTEN.plusSeconds(3600 + number), 1);
            }
            for (int number = 0; number < FOUND; number++) {
                add("mmm " + word + " " + number / 2, WRITTEN.plus(Duration.ofMinutes(number / 2)), 3);
            }
        });
    }

    private void add(String title, Instant moment, int comments) {
        Article article = new Article();
        article.slug = unique(word);
        article.kind = "news";
        article.status = ArticleStatus.PUBLISHED;
        article.title = title;
        article.language = "en";
        article.commentCount = comments;
        article.publishedAt = moment;
        article.createdAt = moment;
        article.updatedAt = moment;
        entities.persist(article);
        ArticleBody body = new ArticleBody();
        body.articleId = article.id;
        body.format = BodyFormat.HTML;
        body.source = "";
        body.html = "";
        body.words = " " + title + " ";
        entities.persist(body);
    }

    @AfterEach
    void remove() {
        QuarkusTransaction.requiringNew().timeout(60).run(() -> entities
                .createQuery("delete from Article a where a.slug like ?1").setParameter(1, word + "%").executeUpdate());
    }

    @Test
    void are_found_in_every_order_on_pages_forwards_and_backwards() {
        for (String sort : List.of("-published", "published", "-updated", "title", "-comments")) {
            JsonPath whole = page(sort, 100, null);
            List<Object> all = whole.getList("items.id");
            // Titles rise with the dates.
            Comparator<String> order = sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder();
            assertThat(whole.<String>getList("items.title")).as(sort).hasSize(FOUND)
                    .isSortedAccordingTo(sort.equals("-comments") ? (one, other) -> 0 : order);
            List<Object> forwards = new ArrayList<>();
            JsonPath page = page(sort, 2, null);
            forwards.addAll(page.getList("items.id"));
            while (page.getString("page.next") != null) {
                page = page(sort, 2, page.getString("page.next"));
                forwards.addAll(page.getList("items.id"));
            }
            assertThat(forwards).as(sort).isEqualTo(all);
            List<Object> backwards = new ArrayList<>(page.getList("items.id"));
            Collections.reverse(backwards);
            while (page.getString("page.previous") != null) {
                page = page(sort, 2, page.getString("page.previous"));
                List<Object> before = new ArrayList<>(page.getList("items.id"));
                Collections.reverse(before);
                backwards.addAll(before);
            }
            Collections.reverse(backwards);
            assertThat(backwards).as(sort).isEqualTo(all);
        }
    }

    private JsonPath page(String sort, int limit, String after) {
        String list = "/articles?q=" + word + "&sort=" + sort + "&limit=" + limit;
        return reader().get(after == null ? list : list + "&after=" + after).then().statusCode(200).extract().jsonPath();
    }
}
