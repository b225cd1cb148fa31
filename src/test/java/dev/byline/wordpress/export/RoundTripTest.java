package dev.byline.wordpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.importer.Imports;
import dev.byline.importer.OwnDatabase;
import dev.byline.security.UserRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** Import, export, import: nothing that is stored gets lost on the way. */
@HttpTest
@TestProfile(OwnDatabase.class)
class RoundTripTest {

    @Inject
    GeneratedSite site;

    @Inject
    StoredRecords records;

    @Inject
    UserRepository users;

    @Inject
    Scheduler scheduler;

    /** Network addresses of old comments are forgotten by the clock, between what is compared. */
    @BeforeEach
    void pause() {
        scheduler.pause();
    }

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    @BeforeEach
    void empty() {
        records.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void a_generated_site_comes_back_as_it_was(long number) {
        site.make(number, QuarkusTransaction.requiringNew().call(() -> users.findByName("admin").orElseThrow().id));
        comesBack();
    }

    @Test
    void the_theme_unit_test_comes_back_as_it_was() {
        Imports.run("theme.xml", Imports.shared("theme-unit-test.wordpress.xml"));
        comesBack();
        JsonPath again = Imports.run("theme.xml", Imports.shared("theme-unit-test.wordpress.xml"));
        assertThat(again.getMap("report.created").values()).as("where it came from is known").containsOnly(0);
    }

    @Test
    void an_export_brings_nothing_to_the_site_that_it_comes_from() {
        site.make(4, null);
        Map<String, String> before = records.all();
        JsonPath job = Imports.run("own.xml", export());
        assertThat(job.getMap("report.created").values()).containsOnly(0);
        assertThat(job.getMap("report.updated").values()).containsOnly(0);
        assertThat(lost(before, records.all())).isEmpty();
    }

    @Test
    void an_article_says_itself_what_its_lead_image_is() {
        site.make(5, null);
        Map<String, String> before = records.all();
        String alone = text(export()).replaceAll("(?s)<item>(?:(?!</item>).)*<wp:post_type><!\\[CDATA\\[attachment]]>"
                + "(?:(?!</item>).)*</item>", "");
        assertThat(alone).contains("_thumbnail_id").doesNotContain("_wp_attachment_image_alt");
        records.clear();
        Imports.run("alone.xml", alone.getBytes(StandardCharsets.UTF_8));
        assertThat(lost(before, records.all())).isEmpty();
    }

    @Test
    void what_a_reader_took_back_is_in_no_export_and_no_older_one_brings_it_back() {
        String slug = Api.openArticle();
        JsonPath sent = Api.commented(slug, Map.of("comment", "Better unsaid"));
        long id = sent.getLong("id");
        Api.decide(id, "approved");
        long answer = Api.commented(slug, Map.of("comment", "An answer", "parent", id)).getLong("id");
        Api.decide(answer, "approved");
        byte[] older = export();
        Api.reader().header("Authorization", "Bearer " + sent.getString("token")).delete("/comments/" + id)
                .then().statusCode(204);
        byte[] newer = export();
        assertThat(text(newer)).doesNotContain("Better unsaid");
        Imports.run("older.xml", older);
        assertThat(text(export())).doesNotContain("Better unsaid");
        records.clear();
        Imports.run("newer.xml", newer);
        Imports.run("older.xml", older);
        JsonPath thread = Api.reader().get("/articles/" + slug + "/comments").jsonPath();
        assertThat(thread.getBoolean("items[0].removed")).isTrue();
        assertThat(thread.getString("items[0].replies[0].html")).contains("An answer");
        assertThat(text(export())).doesNotContain("Better unsaid");
    }

    @Test
    void n42_nor_one_whose_comments_were_deleted() {
        String email = Api.unique("erased") + "@example.com";
        long id = Api.commented(Api.openArticle(), Map.of("email", email)).getLong("id");
        byte[] older = export();
        Api.admin(Map.of("email", email, "mode", "delete")).post("/privacy/erasures").then().statusCode(200);
        Imports.run("older.xml", older);
        Api.admin().get("/comments/" + id).then().statusCode(404);
        assertThat(text(export())).doesNotContain(email);
    }

    @Test
    void n42_an_older_export_does_not_bring_an_erased_person_back() {
        String email = Api.unique("erased") + "@example.com";
        String slug = Api.openArticle();
        long id = Api.commented(slug, Map.of("email", email, "name", "Erna Erased")).getLong("id");
        Api.decide(id, "approved");
        byte[] older = export();
        Api.admin(Map.of("email", email, "mode", "anonymise")).post("/privacy/erasures").then().statusCode(200);
        byte[] newer = export();
        assertThat(text(newer)).doesNotContain(email, "Erna Erased").contains("\"erased\":true");
        Api.admin().header("If-Match", "*").queryParam("permanent", true).delete("/articles/" + slug);
        JsonPath job = Imports.run("older.xml", older);
        assertThat(Imports.reasons(job)).contains("comment: 1 item: It was erased here");
        Api.admin().get("/comments/" + id).then().statusCode(404);
        Api.admin().header("If-Match", "*").queryParam("permanent", true).delete("/articles/" + slug);
        Imports.run("newer.xml", newer);
        assertThat(Api.reader().get("/comments/" + id).jsonPath().getString("name")).isEqualTo("Anonymous");
        records.clear();
        Imports.run("newer.xml", newer);
        assertThat(text(export())).as("what another site has to know").contains("<byline:erased>");
        Api.admin().header("If-Match", "*").queryParam("permanent", true).delete("/articles/" + slug);
        assertThat(Imports.reasons(Imports.run("older.xml", older)))
                .contains("comment: 1 item: It was erased here");
    }

    @Test
    void what_was_changed_in_wordpress_counts_more_than_what_byline_wrote_beside_it() {
        String slug = Api.article(Map.of("title", "Carried around", "body", Map.of("markdown", "One *word*"),
                "byline", "By the staff", "summary", "One\nTwo"));
        String there = text(export()).replace("<em>word</em>", "<em>sentence</em>")
                .replace("<![CDATA[One\nTwo]]>", "<![CDATA[Three]]>");
        records.clear();
        Imports.run("there.xml", there.getBytes(StandardCharsets.UTF_8));
        JsonPath article = Api.admin().get("/articles/" + slug).jsonPath();
        assertThat(article.getString("body.html")).contains("<em>sentence</em>");
        assertThat(article.getString("source.wordpress")).contains("sentence");
        assertThat(article.getString("summary")).isEqualTo("Three");
        assertThat(article.getString("byline")).isEqualTo("By the staff");
    }

    private void comesBack() {
        Map<String, String> before = records.all();
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(before.toString()).contains("|commentsHoldLinks=", "|userAgent=", "|canonicalUrl=",
                "|articleCount=");
        byte[] first = export();
        records.clear();
        JsonPath job = Imports.run("first.xml", first);
        assertThat(job.getString("error")).isNull();
        assertThat(lost(before, records.all())).isEmpty();
        assertThat(lasting(export())).as("the next export").isEqualTo(lasting(first));
        JsonPath again = Imports.run("again.xml", first);
        for (String change : List.of("created", "updated")) {
            assertThat(again.getMap("report." + change).values()).as(change).containsOnly(0);
        }
        assertThat(lost(before, records.all())).isEmpty();
    }

    /** What is not as it was, or was not. */
    private static List<String> lost(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> key + " was " + before.get(key) + " and is " + after.get(key)).toList();
    }

    private static byte[] export() {
        return Api.admin().get("/exports/wxr").then().statusCode(200).extract().asByteArray();
    }

    private static String text(byte[] export) {
        return new String(export, StandardCharsets.UTF_8);
    }

    /** What does not tell when it was written. */
    private static String lasting(byte[] export) {
        return text(export).replaceFirst("<pubDate>[^<]*</pubDate>", "");
    }
}
