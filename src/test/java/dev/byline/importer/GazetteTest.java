package dev.byline.importer;

import static dev.byline.Api.admin;
import static dev.byline.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What becomes of an export that holds one of everything. */
@HttpTest
@TestProfile(OwnDatabase.class)
class GazetteTest {

    private JsonPath job;

    @BeforeEach
    void importOnce() {
        job = Imports.gazette();
        assertThat(job.getString("error")).isNull();
    }

    @Test
    void everything_is_counted() {
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("processed")).isEqualTo(21).isEqualTo(job.getInt("total"));
        assertThat(job.getMap("report.created")).isEqualTo(Map.of("articles", 13, "pages", 4, "authors", 4,
                "sections", 6, "tags", 5, "comments", 14, "other", 0));
        assertThat(job.getMap("report.skipped")).isEqualTo(Map.of("articles", 1, "pages", 0, "authors", 0,
                "sections", 0, "tags", 0, "comments", 2, "other", 3));
    }

    @Test
    void a_second_run_creates_and_changes_nothing() {
        JsonPath again = Imports.run("gazette.xml", Imports.own("gazette.xml"));
        assertThat(again.getMap("report.created").values()).containsOnly(0);
        assertThat(again.getMap("report.updated").values()).containsOnly(0);
    }

    @Test
    void reasons_name_what_was_left_out() {
        assertThat(Imports.reasons(job))
                .contains("attachment: 1 item: Files are not fetched; lead images and images in texts keep their "
                        + "addresses",
                        "nav_menu_item: 1 item: Menus belong to the theme that showed them",
                        "revision: 1 item: Earlier versions are not taken over",
                        "comment: 515 Some blog: A pingback, not written by a reader; these have no place here",
                        "comment: 514 Dan: The comment above it, 999, is not there; it lies at the top",
                        "article: 7101 Twice: Its id stands in the file for the second time",
                        "article: 7107 Pending one: It was 'pending' there; it is a draft here")
                .anyMatch(reason -> reason.startsWith("section: cyc-") && reason.contains("lead back to itself"))
                .anyMatch(reason -> reason.startsWith("page: 710") && reason.contains("lead back to itself"))
                .anyMatch(reason -> reason.startsWith("section: lost") && reason.contains("'nowhere', is not in"))
                .anyMatch(reason -> reason.startsWith("tag: Same Id: Its id 9001 cannot be kept"))
                .anyMatch(reason -> reason.startsWith("article: 1000000000000000 Too high an id: Its id cannot"));
    }

    @Test
    void a_post_keeps_its_id_dates_slug_filing_and_lead_image() {
        JsonPath post = article("harbour-opens");
        assertThat(post.getLong("id")).isEqualTo(7101);
        assertThat(post.getString("title")).isEqualTo("Harbour opens – at last");
        assertThat(post.getString("kind")).isEqualTo("news");
        assertThat(post.getString("summary")).isEqualTo("A short word.");
        assertThat(post.getString("publishedAt")).isEqualTo("2020-02-03T04:05:06Z");
        assertThat(post.getString("updatedAt")).isEqualTo("2020-02-04T00:00:00Z");
        assertThat(post.getString("language")).isEqualTo("en-GB");
        assertThat(post.getString("image.url")).isEqualTo("https://gazette.example/quay.jpg");
        assertThat(post.getString("image.alt")).isEqualTo("The quay & the sea");
        assertThat(post.getList("sections.slug")).containsExactlyInAnyOrder("harbour", "corner");
        assertThat(post.getList("tags.name")).containsExactlyInAnyOrder("Fish & Chips", "Only & Here");
        assertThat(post.getString("body.html")).contains("<p>First paragraph.</p>", "<em>one</em>")
                .doesNotContain("script", "onerror");
        assertThat(admin().get("/articles/harbour-opens").jsonPath().getBoolean("sticky")).isTrue();
    }

    @Test
    void authors_show_their_names_and_never_their_logins_or_addresses() {
        assertThat(article("harbour-opens").getList("authors.slug")).containsExactly("ada-byron-daughters");
        JsonPath ada = Api.json(reader().get("/authors/ada-byron-daughters").then().statusCode(200));
        assertThat(ada.getLong("id")).isEqualTo(731);
        assertThat(ada.getString("name")).isEqualTo("Ada Byron & Daughters");
        String all = admin().get("/authors?limit=100").asString();
        assertThat(all).doesNotContain("private.example", "<script", "\"ada\"").contains("Bob Stone", "constructor");
        assertThat(article("harbour-opens-2").getList("authors.name")).containsExactly("stranger.login");
        assertThat(draft("a-draft").getList("authors.name")).as("found under '>bob'").containsExactly("Bob Stone");
    }

    @Test
    void sections_form_the_tree_that_the_categories_formed() {
        JsonPath harbour = Api.json(reader().get("/sections/harbour").then().statusCode(200));
        assertThat(harbour.getLong("id")).isEqualTo(9002);
        assertThat(harbour.getString("name")).isEqualTo("Harbour & Docks");
        assertThat(harbour.getString("parent")).isEqualTo("city");
        assertThat(harbour.getString("description")).isEqualTo("Ships only");
        assertThat(reader().get("/sections/lost").jsonPath().getString("parent")).isNull();
        List<String> above = List.of("cyc-a", "cyc-b").stream()
                .map(slug -> reader().get("/sections/" + slug).jsonPath().getString("parent"))
                .filter(parent -> parent != null).toList();
        assertThat(above).as("the circle is cut once").hasSize(1);
        assertThat(reader().get("/tags/han").jsonPath().getString("name")).isEqualTo("漢");
    }

    @Test
    void pages_keep_their_parents_whatever_their_order() {
        JsonPath child = draft("child");
        assertThat(child.getString("kind")).isEqualTo("page");
        assertThat(child.getLong("parentId")).isEqualTo(7103);
        assertThat(child.getInt("menuOrder")).isEqualTo(5);
        assertThat(child.getString("updatedAt")).isEqualTo("2020-02-04T00:00:00Z");
        List<String> above = List.of("ring-one", "ring-two").stream().map(slug -> draft(slug).getString("parentId"))
                .filter(parent -> parent != null).toList();
        assertThat(above).as("the circle is cut once").hasSize(1);
    }

    @Test
    void only_what_was_public_there_is_public_here() {
        for (String hidden : List.of("a-draft", "pending-one", "private-one", "trashed-one__trashed", "future-one")) {
            reader().get("/articles/" + hidden).then().statusCode(404);
        }
        assertThat(List.of(draft("pending-one"), draft("private-one"), draft("trashed-one__trashed"),
                draft("future-one"), draft("a-draft")).stream().map(found -> found.getString("status")))
                .containsExactly("draft", "draft", "archived", "scheduled", "draft");
        assertThat(draft("future-one").getString("publishedAt")).isEqualTo("2090-01-01T00:00:00Z");
        assertThat(draft("a-draft").getString("createdAt")).isEqualTo("2020-05-06T07:08:09Z");
    }

    @Test
    void a_password_still_protects_text_and_comments() {
        JsonPath closed = article("protected-one");
        assertThat(closed.getBoolean("protected")).isTrue();
        assertThat(closed.getString("body")).isNull();
        assertThat(reader().get("/articles/protected-one/comments").asString())
                .doesNotContain("Only with the password");
        assertThat(reader().queryParam("password", "open sesame").get("/articles/protected-one/comments").asString())
                .contains("Only with the password");
    }

    @Test
    void odd_titles_and_names_in_addresses_become_plain_ones() {
        assertThat(article("post-7113").getString("title")).isEqualTo("(untitled)");
        assertThat(article("post-7113").getString("publishedAt")).isEqualTo("2020-03-05T00:00:00Z");
        assertThat(article("cafe-au-lait").getString("title")).isEqualTo("Encoded");
        JsonPath bold = article("bold-plain");
        assertThat(bold.getString("title")).isEqualTo("Bold & plain 3 < 4");
        assertThat(bold.getList("tags.name")).containsExactly("__proto__");
        assertThat(bold.getList("authors.name")).containsExactly("constructor");
        assertThat(article("too-high").getLong("id")).isLessThan(1_000_000_000_000L);
        assertThat(reader().get("/articles/closed-one").jsonPath().getBoolean("comments.open")).isFalse();
        assertThat(article("harbour-opens").getBoolean("comments.open")).isTrue();
    }

    private static JsonPath article(String slug) {
        return Api.json(reader().get("/articles/" + slug).then().statusCode(200));
    }

    private static JsonPath draft(String slug) {
        return Api.json(admin().get("/articles/" + slug).then().statusCode(200));
    }
}
