package dev.byline.importer;

import static dev.byline.Api.admin;
import static dev.byline.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** The text of an article page becomes an article. */
@HttpTest
@TestProfile(OwnDatabase.class)
class PageTextTest {

    @Test
    void title_kind_author_and_paragraphs_are_told_apart() {
        JsonPath job = Imports.run("column.txt", Imports.own("column.txt"));
        assertThat(job.getString("error")).isNull();
        JsonPath article = Api.json(reader().get("/articles/ferries-who-pays-for-the-night-boat").then().statusCode(200));
        assertThat(article.getString("title")).isEqualTo("Ferries: Who Pays For The Night Boat?");
        assertThat(article.getString("kind")).isEqualTo("analysis");
        assertThat(article.getString("authors[0].name")).isEqualTo("Nora K. Quill");
        assertThat(article.getString("authors[0].bio")).startsWith("Nora K. Quill is a columnist")
                .endsWith("every month.");
        assertThat(article.getString("body.html")).isEqualTo("""
                <p>The night boat loses money &amp; nobody says &lt;why&gt;.</p>
                <p>&#34;It is a question of will,&#34; says the mayor.</p>""");
    }

    @Test
    void the_same_text_again_creates_nothing_and_a_changed_one_changes_the_article() {
        String text = "Piers In Winter\nBy Ole Strand\nFirst paragraph here.\nLast paragraph here.\n";
        assertThat(Imports.run(text).getInt("report.created.articles")).isEqualTo(1);
        JsonPath again = Imports.run(text);
        assertThat(again.getMap("report.created").values()).containsOnly(0);
        assertThat(again.getInt("report.skipped.articles")).isEqualTo(1);
        String published = admin().get("/articles/piers-in-winter").jsonPath().getString("publishedAt");
        assertThat(Imports.run(text.replace("Last", "Final")).getInt("report.updated.articles")).isEqualTo(1);
        JsonPath article = admin().get("/articles/piers-in-winter").jsonPath();
        assertThat(article.getString("body.html")).contains("Final paragraph");
        assertThat(article.getString("publishedAt")).isEqualTo(published);
        assertThat(article.getString("kind")).isEqualTo("news");
        assertThat(article.getList("authors.name")).containsExactly("Ole Strand");
    }

    @Test
    void markup_in_a_page_is_text() {
        Imports.run("Marked <script>alert(1)</script> Up\nBy\n<img src=x onerror=alert(1)> begins it.\nNext.\n"
                + "Eve <b>Quick\nEve <b>Quick writes.\n");
        JsonPath found = reader().queryParam("sort", "-published").get("/articles").jsonPath();
        String slug = found.getString("items.find { it.title.startsWith('Marked') }.slug");
        assertThat(reader().get("/articles/" + slug).jsonPath().getString("body.html"))
                .startsWith("<p>&lt;img src").doesNotContain("<img");
    }
}
