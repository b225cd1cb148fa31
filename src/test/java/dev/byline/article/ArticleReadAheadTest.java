package dev.byline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Statements;
import dev.byline.pagecache.ReadAhead.Read;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Articles that several readers wait for are read by one statement. */
@HttpTest
class ArticleReadAheadTest {

    private static final String ARTICLES = "/api/v1/articles/";

    @Inject
    ArticleReadAhead ahead;

    @Inject
    ArticleTextRepository texts;

    @Inject
    Statements counted;

    @Inject
    EntityManager entities;

    @Test
    void what_was_read_ahead_takes_one_statement_for_all_and_is_what_each_would_read() {
        List<String> tags = List.of(Api.tag(Api.unique("Ahead")), Api.tag(Api.unique("Ahead")));
        List<String> slugs = IntStream.range(0, 5).mapToObj(number -> Api.article(Map.of("title",
                Api.unique("Ahead"), "authors", List.of(Api.author(Api.unique("Author"))), "tags", tags))).toList();
        String draft = Api.article(Map.of("status", "draft"));
        List<String> targets = slugs.stream().map(slug -> ARTICLES + slug + "?fields=title").toList();
        assertThat(counted.least(time -> {
            Read read = ahead.read(targets);
            slugs.forEach(slug -> read.show(() -> ahead.find(slug)));
        }).statements()).isEqualTo(1);
        Read read = ahead.read(targets);
        for (String slug : slugs) {
            ArticleText alone = texts.mapPublicBySlugs(Set.of(slug)).get(slug);
            read.show(() -> assertThat(ahead.find(slug)).get().usingRecursiveComparison().isEqualTo(alone));
            assertThat(alone.article().terms).hasSize(2);
        }
        ahead.read(List.of(ARTICLES + draft, ARTICLES + slugs.get(0), ARTICLES + "no-such-article")).show(() -> {
            assertThat(ahead.find(draft)).isEmpty();
            assertThat(ahead.find("no-such-article")).isEmpty();
            assertThat(ahead.find(slugs.get(4))).as("not read ahead").isPresent();
        });
    }

    @Test
    void an_article_whose_body_is_gone_is_not_there() {
        String slug = Api.article(Map.of());
        long id = Api.reader().get("/articles/" + slug).jsonPath().getLong("id");
        ArticleBody body = QuarkusTransaction.requiringNew().call(() -> {
            ArticleBody there = entities.find(ArticleBody.class, id);
            entities.remove(there);
            return there;
        });
        try {
            Api.reader().get("/articles/" + slug + "?fields=title").then().statusCode(404);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> entities.merge(body));
        }
        Api.reader().get("/articles/" + slug + "?fields=slug").then().statusCode(200);
    }

    @Test
    void texts_with_signs_of_the_database_come_as_they_are() {
        String name = Api.unique("NULL, {\"Ann\"} 'O''Hara' \\ \u00e9\uD83D\uDE00");
        String bio = "{{a,b},{\"\\n\", NULL}}\nSecond line ";
        String second = Api.author("null");
        String author = Api.admin(Map.of("name", name, "bio", bio)).post("/authors").then().statusCode(201).extract()
                .path("slug");
        String tag = Api.tag(Api.unique("[a], 'b' \"c\" {}"));
        String slug = Api.article(Map.of("authors", List.of(second, author), "tags", List.of(tag)));
        JsonPath article = Api.reader().get("/articles/" + slug).jsonPath();
        assertThat(article.getList("authors.name")).containsExactly("null", name);
        assertThat(article.getList("authors.bio")).containsExactly("null writes.", bio.strip());
        assertThat(article.getList("tags.name", String.class)).singleElement().asString().startsWith("[a], 'b' \"c\" {}");
    }

    @Test
    void what_was_read_ahead_is_forgotten_with_the_pages_it_was_read_for() {
        String slug = Api.article(Map.of());
        Read read = ahead.read(List.of(ARTICLES + slug));
        Api.admin().header("If-Match", "*").delete("/articles/" + slug).then().statusCode(204);
        read.show(() -> assertThat(ahead.find(slug)).as("as of then").isPresent());
        assertThat(ahead.find(slug)).isEqualTo(Optional.empty());
    }

    @Test
    void only_pages_of_articles_are_read_ahead() {
        assertThat(List.of(ARTICLES + "a-b", ARTICLES + "a-b?include=comments")).allMatch(ahead::knows);
        assertThat(List.of("/api/v1/articles", ARTICLES, ARTICLES + "?x", ARTICLES + "a-b/comments",
                ARTICLES + "a%2db", "/api/v1/authors/a-b", "/")).noneMatch(ahead::knows);
    }

    @Test
    void readers_who_come_at_once_each_get_their_own_article() {
        List<String> slugs = IntStream.range(0, 20).mapToObj(number -> Api.article(Map.of())).toList();
        for (String fields : List.of("slug", "slug,title", "title,slug")) {
            List<Response> answers = Parallel.run(60, number -> Api.reader()
                    .get("/articles/" + slugs.get(number % 20) + "?fields=" + fields));
            IntStream.range(0, 60).forEach(number -> {
                assertThat(answers.get(number).statusCode()).isEqualTo(200);
                assertThat(answers.get(number).jsonPath().getString("slug")).isEqualTo(slugs.get(number % 20));
            });
        }
    }
}
