package dev.byline.importer;

import static dev.byline.Api.admin;
import static dev.byline.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Whole exports and pages of real sites. They are not part of the project; without them these tests are skipped. */
@HttpTest
@TestProfile(OwnDatabase.class)
class SharedExportsTest {

    @Inject
    EntityManager entities;

    /** Numbers of whole lists are compared, so nothing else may be there. */
    @BeforeEach
    void empty() {
        Imports.emptySite(entities);
    }

    @Test
    void the_theme_unit_test_comes_over_whole() {
        JsonPath job = Imports.run("theme.xml", Imports.shared("theme-unit-test.wordpress.xml"));
        assertThat(job.getMap("report.created")).isEqualTo(Map.of("articles", 58, "pages", 21, "authors", 2,
                "sections", 68, "tags", 114, "comments", 29, "other", 0));
        assertThat(total("/articles")).isEqualTo(56);
        assertThat(total("/articles?kind=page")).isEqualTo(21);
        assertThat(total("/sections")).isEqualTo(68);
        assertThat(total("/tags")).isEqualTo(114);
        assertThat(admin().get("/articles?status=scheduled&count=true").jsonPath().getInt("page.total")).isEqualTo(1);
        assertThat(admin().get("/articles?status=draft&count=true").jsonPath().getInt("page.total")).isEqualTo(1);
        assertThat(reader().get("/authors").jsonPath().getList("items.name"))
                .containsExactlyInAnyOrder("Theme Buster", "Theme Reviewer");
        assertThat(Imports.reasons(job)).anyMatch(reason -> reason.startsWith("nav_menu_item: 70 items"))
                .anyMatch(reason -> reason.startsWith("attachment: 37 items"))
                .anyMatch(reason -> reason.contains("A pingback")).anyMatch(reason -> reason.contains("A trackback"));
        JsonPath again = Imports.run("theme.xml", Imports.shared("theme-unit-test.wordpress.xml"));
        assertThat(again.getMap("report.created").values()).containsOnly(0);
        assertThat(again.getMap("report.updated").values()).containsOnly(0);
    }

    @Test
    void the_comments_of_the_theme_unit_test_show_where_they_may() {
        Imports.run("theme.xml", Imports.shared("theme-unit-test.wordpress.xml"));
        JsonPath open = reader().get("/comments?limit=100").jsonPath();
        assertThat(open.getList("items.id")).as("one more lies behind a password").hasSize(25);
        assertThat(admin().get("/comments?status=pending&limit=100").jsonPath().getList("items.id")).hasSize(3);
        String comments = "/articles/template-password-protected/comments";
        assertThat(reader().get(comments).jsonPath().getList("items")).isNullOrEmpty();
        assertThat(reader().queryParam("password", "enter").get(comments).jsonPath().getList("items")).hasSize(1);
        JsonPath thread = reader().get("/articles/template-comments/comments?shape=flat&limit=100").jsonPath();
        assertThat(thread.getList("items.depth", Integer.class).stream().max(Integer::compare))
                .hasValueSatisfying(depth -> assertThat(depth).isGreaterThan(1));
        assertThat(thread.getList("items")).hasSize(
                reader().get("/articles/template-comments").jsonPath().getInt("comments.count"));
    }

    @Test
    void a_thousand_posts_come_over_and_nothing_twice() {
        JsonPath job = Imports.run("site.gz", Imports.shared("reference-site.wordpress.xml.gz"));
        assertThat(job.getMap("report.created")).isEqualTo(Map.of("articles", 1000, "pages", 2, "authors", 13,
                "sections", 9, "tags", 30, "comments", 2861, "other", 0));
        assertThat(total("/articles")).isEqualTo(876);
        JsonPath again = Imports.run("site.gz", Imports.shared("reference-site.wordpress.xml.gz"));
        assertThat(again.getMap("report.created").values()).containsOnly(0);
        assertThat(again.getMap("report.updated").values()).containsOnly(0);
    }

    @Test
    void the_opinion_page_becomes_an_opinion_piece() {
        JsonPath job = Imports.run("page.txt", Imports.shared("opinion-page.txt"));
        assertThat(job.getMap("report.created")).containsEntry("articles", 1).containsEntry("authors", 1);
        String slug = reader().get("/articles").jsonPath().getString("items[0].slug");
        JsonPath article = reader().get("/articles/" + slug).jsonPath();
        assertThat(article.getString("kind")).isEqualTo("oped");
        assertThat(article.getString("title")).endsWith("Many Questions");
        assertThat(article.getString("byline")).isEqualTo(article.getString("authors[0].name"));
        assertThat(article.getString("authors[0].bio")).startsWith(article.getString("authors[0].name"));
        assertThat(article.getString("body.html")).doesNotContain("Leave a Reply", "Required fields");
        assertThat(Imports.run("page.txt", Imports.shared("opinion-page.txt")).getMap("report.created").values())
                .containsOnly(0);
    }

    private static int total(String path) {
        return reader().get(path + (path.contains("?") ? "&" : "?") + "count=true").jsonPath().getInt("page.total");
    }
}
