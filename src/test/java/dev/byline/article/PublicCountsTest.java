package dev.byline.article;

import static dev.byline.Api.admin;
import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** Numbers and lists by author, section, tag and kind are kept by those who write, and are what counting would find. */
@HttpTest
class PublicCountsTest {

    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    ArticleService service;

    private final Random random = new Random(20261124);
    private List<String> authors;
    private List<String> sections;
    private List<String> tags;
    private List<String> kinds;
    private final List<String> slugs = new ArrayList<>();

    /** An article as the desk sees it. */
    private record Seen(long id, String slug, String kind, Instant publishedAt, List<String> filedUnder) {
    }

    @BeforeEach
    void make() {
        authors = IntStream.range(0, 3).mapToObj(number -> Api.author(unique("Author"))).toList();
        sections = IntStream.range(0, 2).mapToObj(number -> Api.section(unique("Section"))).toList();
        tags = IntStream.range(0, 3).mapToObj(number -> Api.tag(unique("Tag"))).toList();
        kinds = List.of(unique("kind"), unique("kind"), "page");
    }

    @Test
    void numbers_and_lists_stay_right_whatever_is_done_to_articles() {
        IntStream.range(0, 12).forEach(number -> create());
        IntStream.range(0, 50).forEach(number -> act());
        List<Seen> published = slugs.stream().map(slug -> admin().get("/articles/" + slug).jsonPath())
                .filter(article -> article.getString("status").equals("published")).map(this::seen).toList();
        assertThat(published).hasSizeGreaterThan(5);
        List<Seen> listed = published.stream().filter(article -> !article.kind.equals("page")).toList();

        authors.forEach(author -> assertThat(number("/authors/" + author)).isEqualTo(under(author, listed)));
        sections.forEach(section -> assertThat(number("/sections/" + section)).isEqualTo(under(section, listed)));
        tags.forEach(tag -> assertThat(number("/tags/" + tag)).isEqualTo(under(tag, listed)));
        for (String kind : kinds.subList(0, 2)) {
            assertList("kind=" + kind, listed.stream().filter(article -> article.kind.equals(kind)).toList());
        }
        for (String author : authors) {
            assertList("author=" + author, filed(listed, author));
            assertList("kind=page&author=" + author, filed(published, author).stream()
                    .filter(article -> article.kind.equals("page")).toList());
            for (String tag : tags) {
                assertList("author=" + author + "&tag=" + tag, filed(listed, author, tag));
                assertList("kind=" + kinds.get(0) + "&author=" + author + "&tag=" + tag, filed(listed, author, tag)
                        .stream().filter(article -> article.kind.equals(kinds.get(0))).toList());
                assertList("publishedAfter=" + BEGIN.plus(Duration.ofDays(40)) + "&section=" + sections.get(0) + "&tag="
                        + tag, filed(listed, sections.get(0), tag).stream()
                        .filter(article -> article.publishedAt.isAfter(BEGIN.plus(Duration.ofDays(40)))).toList());
            }
        }
    }

    @Test
    void the_number_of_all_articles_goes_with_each_of_them() {
        int before = reader().get("/articles?count=true&limit=1").jsonPath().getInt("page.total");
        String slug = Api.article();
        Api.article(Map.of("kind", "page"));
        assertThat(reader().get("/articles?count=true&limit=1").jsonPath().getInt("page.total")).isEqualTo(before + 1);
        admin().header("If-Match", Api.etag("/articles/" + slug)).delete("/articles/" + slug).then().statusCode(204);
        assertThat(reader().get("/articles?count=true&limit=1").jsonPath().getInt("page.total")).isEqualTo(before);
    }

    @Test
    void writers_of_many_articles_at_once_never_wait_for_each_other_crosswise() {
        // As imports do: several articles in one transaction, filed here and there in any order.
        Parallel.run(6, number -> {
            List<String> order = new ArrayList<>(tags);
            Collections.shuffle(order, new Random(number));
            QuarkusTransaction.requiringNew().run(() -> order.forEach(tag -> service.create(
                    published(authors.get(tags.indexOf(tag)), tag), null, "import")));
            return number;
        });
        tags.forEach(tag -> assertThat(number("/tags/" + tag)).isEqualTo(6));
        authors.forEach(author -> assertThat(number("/authors/" + author)).isEqualTo(6));
    }

    private static ArticleDraft published(String author, String tag) {
        return new ArticleDraft(null, "news", ArticleStatus.PUBLISHED, unique("Together"), null, null, null,
                List.of(author), null, List.of(tag), null, null, null, null, null, null, null, null, null);
    }

    private void create() {
        slugs.add(admin(draft()).post("/articles").then().statusCode(201).extract().path("slug"));
    }

    private void act() {
        String slug = slugs.get(random.nextInt(slugs.size()));
        switch (random.nextInt(8)) {
            case 0 -> create();
            case 1, 2 -> admin(draft()).header("If-Match", Api.etag("/articles/" + slug)).put("/articles/" + slug)
                    .then().statusCode(200);
            case 3 -> admin(Map.of("tags", some(tags))).header("If-Match", Api.etag("/articles/" + slug))
                    .patch("/articles/" + slug).then().statusCode(200);
            case 4 -> admin().header("If-Match", Api.etag("/articles/" + slug)).delete("/articles/" + slug).then()
                    .statusCode(204);
            case 5 -> {
                admin().header("If-Match", Api.etag("/articles/" + slug))
                        .delete("/articles/" + slug + "?permanent=true").then().statusCode(204);
                slugs.remove(slug);
                create();
            }
            case 6 -> service.publishDue(admin().get("/articles/" + slug).jsonPath().getLong("id"),
                    Instant.parse("2100-01-01T00:00:00Z"));
            default -> admin().header("If-Match", Api.etag("/articles/" + slug))
                    .post("/articles/" + slug + "/revisions/1/restore").then().statusCode(200);
        }
    }

    private Map<String, Object> draft() {
        Map<String, Object> draft = new HashMap<>(Map.of("title", unique("Counted"), "body", Map.of("html", "<p>x</p>"),
                "kind", kinds.get(random.nextInt(3)), "authors", some(authors), "sections", some(sections), "tags",
                some(tags), "status", List.of("published", "published", "published", "draft", "scheduled", "archived")
                        .get(random.nextInt(6))));
        // Few days, so that some articles share one.
        draft.put("publishedAt", draft.get("status").equals("scheduled") ? "2090-01-01T00:00:00Z"
                : BEGIN.plus(Duration.ofDays(random.nextInt(80))).toString());
        return draft;
    }

    private List<String> some(List<String> all) {
        List<String> some = new ArrayList<>(all.stream().filter(one -> random.nextBoolean()).toList());
        Collections.shuffle(some, random);
        return some;
    }

    private Seen seen(JsonPath article) {
        return new Seen(article.getLong("id"), article.getString("slug"), article.getString("kind"),
                Instant.parse(article.getString("publishedAt")),
                Stream.of("authors", "sections", "tags")
                        .flatMap(field -> article.<String>getList(field + ".slug").stream()).toList());
    }

    private static List<Seen> filed(List<Seen> all, String... under) {
        return all.stream().filter(article -> article.filedUnder.containsAll(List.of(under))).toList();
    }

    private static int under(String slug, List<Seen> all) {
        return filed(all, slug).size();
    }

    private static int number(String path) {
        return admin().get(path).then().statusCode(200).extract().jsonPath()
                .getInt(path.startsWith("/authors") ? "articles" : "count");
    }

    /** The list is that, newest first, walked in small pages; and so is its number. */
    private static void assertList(String filter, List<Seen> expected) {
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = Api.json(reader().get("/articles?count=true&limit=3&" + filter + after).then().statusCode(200));
            assertThat(page.getInt("page.total")).as(filter).isEqualTo(expected.size());
            found.addAll(page.getList("items.slug"));
            after = page.getString("page.next") == null ? null : "&after=" + page.getString("page.next");
        } while (after != null);
        assertThat(found).as(filter).isEqualTo(expected.stream().sorted(Comparator.comparing(Seen::publishedAt)
                .thenComparing(Seen::id).reversed()).map(Seen::slug).toList());
    }
}
