package dev.byline.importer;

import static dev.byline.Api.admin;
import static dev.byline.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** Sending files, and what is told about them. */
@HttpTest
@TestProfile(OwnDatabase.class)
class ImportTest {

    @Test
    void only_editors_import() {
        byte[] file = Imports.export("").getBytes(StandardCharsets.UTF_8);
        reader().multiPart("file", "a.xml", file).post("/imports").then().statusCode(401);
        reader().get("/imports").then().statusCode(401);
        for (String role : List.of("author", "moderator")) {
            String token = Api.user(role);
            Api.as(token).multiPart("file", "a.xml", file).post("/imports").then().statusCode(403);
            Api.as(token).get("/imports").then().statusCode(403);
        }
        Api.as(Api.user("editor")).multiPart("file", "a.xml", file).post("/imports").then().statusCode(202)
                .header("Location", startsWith("/api/v1/imports/"));
    }

    @Test
    void a_missing_an_empty_and_an_unknown_field_are_named() {
        admin().multiPart("other", "x").multiPart("third", "a.xml", new byte[] { 1 }).post("/imports").then()
                .statusCode(400).body("errors.field", equalTo(List.of("other", "third", "file")))
                .body("errors.code", equalTo(List.of("unknown", "unknown", "required")));
        admin().multiPart("file", "a.xml", new byte[0]).post("/imports").then()
                .statusCode(400).body("errors[0].field", equalTo("file")).body("errors[0].code", equalTo("empty"));
        admin().multiPart("file", "only text").post("/imports").then().statusCode(400)
                .body("errors[0].field", equalTo("file"));
        admin().multiPart("file", "a", new byte[] { 1 }).multiPart("file", "b", new byte[] { 1 }).post("/imports")
                .then().statusCode(400).body("errors[0].code", equalTo("repeated"));
        admin().contentType("application/json").body("{}").post("/imports").then().statusCode(415);
        admin().get("/imports/0").then().statusCode(404);
        admin().get("/imports/999999").then().statusCode(404);
    }

    @Test
    void the_name_of_a_file_is_only_shown() {
        JsonPath job = Imports.run("../../etc/<b>passwd", Imports.export("").getBytes(StandardCharsets.UTF_8));
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getString("fileName")).endsWith("passwd");
    }

    @Test
    void a_whole_body_and_a_packed_file_are_taken_too() throws IOException {
        String location = admin().contentType("application/xml")
                .body(Imports.export(Imports.post(71_001, "As a body", ""))).post("/imports")
                .then().statusCode(202).extract().header("Location");
        assertThat(Imports.await(location.replace("/api/v1", "")).getInt("report.created.articles")).isEqualTo(1);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Imports.export(Imports.post(71_002, "Packed", "")).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Imports.run("x.gz", packed.toByteArray()).getInt("report.created.articles")).isEqualTo(1);
        byte[] broken = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThat(Imports.run("x.gz", broken).getString("error")).contains("damaged or ends too early");
    }

    @Test
    void jobs_are_listed_newest_first_by_page() {
        for (int number = 0; number < 3; number++) {
            Imports.run("list-" + number, Imports.export("").getBytes(StandardCharsets.UTF_8));
        }
        JsonPath page = Api.json(admin().get("/imports?limit=2").then().statusCode(200));
        assertThat(page.getList("items.fileName")).containsExactly("list-2", "list-1");
        JsonPath next = admin().get("/imports?limit=2&after=" + page.getString("page.next")).jsonPath();
        assertThat(next.getList("items.fileName").get(0)).isEqualTo("list-0");
        assertThat(admin().get("/imports?limit=2&after=" + next.getString("page.previous")).jsonPath()
                .getList("items.fileName")).containsExactly("list-2", "list-1");
        admin().get("/imports?status=done").then().statusCode(400);
    }

    @Test
    void what_changed_in_the_file_changes_here_unless_it_was_edited_here() {
        String before = Imports.post(71_010, "First title", "<wp:post_name>changing</wp:post_name>");
        Imports.run(Imports.export(before));
        String after = before.replace("First title", "Second title");
        JsonPath changed = Imports.run(Imports.export(after));
        assertThat(changed.getInt("report.updated.articles")).isEqualTo(1);
        assertThat(reader().get("/articles/changing").jsonPath().getString("title")).isEqualTo("Second title");
        admin().contentType("application/json").header("If-Match", Api.etag("/articles/changing"))
                .body("{\"title\": \"The desk's title\"}").patch("/articles/changing").then().statusCode(200);
        JsonPath kept = Imports.run(Imports.export(after.replace("Second", "Third")));
        assertThat(kept.getInt("report.updated.articles")).isZero();
        assertThat(Imports.reasons(kept)).anyMatch(reason -> reason.contains("has been edited here"));
        assertThat(reader().get("/articles/changing").jsonPath().getString("title")).isEqualTo("The desk's title");
    }

    @Test
    void ids_that_are_taken_and_slugs_that_are_taken_give_way() {
        String slug = Api.article();
        long taken = reader().get("/articles/" + slug).jsonPath().getLong("id");
        JsonPath job = Imports.run(Imports.export(Imports.post(taken, "Latecomer",
                "<wp:post_name>" + slug + "</wp:post_name>")));
        assertThat(Imports.reasons(job)).anyMatch(reason -> reason.contains("Its id cannot be kept"))
                .anyMatch(reason -> reason.contains("became '" + slug + "-2'"));
        assertThat(reader().get("/articles/" + slug + "-2").jsonPath().getLong("id")).isNotEqualTo(taken);
        assertThat(reader().get("/articles/" + slug).jsonPath().getLong("id")).isEqualTo(taken);
    }

    @Test
    void new_articles_never_run_into_ids_that_were_kept() {
        long above = reader().get("/articles/" + Api.article()).jsonPath().getLong("id") + 1;
        Imports.run(Imports.export(Imports.post(above, "Next id", "") + Imports.post(above + 2, "Next but one", "")));
        for (int number = 0; number < 3; number++) {
            assertThat(reader().get("/articles/" + Api.article()).jsonPath().getLong("id")).isGreaterThan(above + 2);
        }
    }

    @Test
    void an_item_that_cannot_be_stored_costs_itself_only() {
        JsonPath job = Imports.run(Imports.export(Imports.post(71_030, "Good one", "")
                + Imports.post(71_031, "Fat one", "<content:encoded>" + "words ".repeat(300_000) + "</content:encoded>")
                + Imports.post(71_032, "Good two", "")));
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("report.created.articles")).isEqualTo(2);
        assertThat(Imports.reasons(job)).contains("article: 71031 Fat one: Its body is larger than 1500000 bytes");
        assertThat(Imports.run(Imports.export(Imports.post(71_030, "Good one", "")))
                .getInt("report.skipped.articles")).isEqualTo(1);
    }

    @Test
    void an_export_of_2007_comes_over() {
        assertThat(Imports.run("old.xml", Imports.own("old.xml")).getString("status")).isEqualTo("done");
        JsonPath post = Api.json(reader().get("/articles/old-post").then().statusCode(200));
        assertThat(post.getLong("id")).isEqualTo(8801);
        assertThat(post.getString("publishedAt")).isEqualTo("2007-05-01T10:00:00Z");
        assertThat(post.getList("sections.slug")).containsExactly("old-news");
        assertThat(post.getList("tags.slug")).containsExactly("rope");
        assertThat(post.getList("authors.name")).containsExactly("old hand");
    }
}
