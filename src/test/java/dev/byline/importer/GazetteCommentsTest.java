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

/** What becomes of the comments of an export. */
@HttpTest
@TestProfile(OwnDatabase.class)
class GazetteCommentsTest {

    @BeforeEach
    void importGazette() {
        Imports.gazette();
    }

    @Test
    void threads_keep_their_shape_and_held_comments_only_their_places() {
        JsonPath thread = Api.json(reader().get("/articles/harbour-opens/comments?limit=100").then().statusCode(200));
        Map<String, Object> top = thread.getMap("items.find { it.id == 511 }");
        assertThat(top).containsEntry("name", "Ann Reader").containsEntry("website", "https://ann.example/")
                .containsEntry("createdAt", "2020-03-01T10:00:31Z");
        Map<String, Object> held = thread.getMap("items.find { it.id == 511 }.replies[0]");
        assertThat(held).containsEntry("id", 512).containsEntry("removed", true).containsEntry("name", "")
                .containsEntry("html", "");
        assertThat(thread.getInt("items.find { it.id == 511 }.replies[0].replies[0].id")).isEqualTo(513);
        assertThat(thread.getInt("items.find { it.id == 511 }.replies[0].replies[0].depth")).isEqualTo(3);
        assertThat(thread.getList("items.id")).contains(514, 516).doesNotContain(515, 517, 518, 524, 525);
        assertThat(thread.getList("items.id")).as("one of the loop lies at the top").containsAnyOf(519, 520);
    }

    @Test
    void the_number_of_comments_is_the_number_of_approved_ones() {
        assertThat(reader().get("/articles/harbour-opens").jsonPath().getInt("comments.count")).isEqualTo(9);
        JsonPath flat = reader().get("/articles/harbour-opens/comments?shape=flat&limit=100").jsonPath();
        assertThat(flat.getList("items.findAll { !it.removed }")).hasSize(9);
    }

    @Test
    void other_states_come_over_for_moderators() {
        Map.of(512, "pending", 517, "spam", 518, "trash", 524, "pending").forEach((id, status) ->
                assertThat(admin().get("/comments/" + id).jsonPath().getString("status")).isEqualTo(status));
        assertThat(admin().get("/comments/511").asString()).contains("ann@example.com", "192.0.2.7");
        assertThat(admin().get("/comments/512").asString()).doesNotContain("not-an-address");
    }

    @Test
    void texts_names_and_addresses_are_inert() {
        JsonPath comment = Api.json(reader().get("/comments/521").then().statusCode(200));
        assertThat(comment.getString("html")).contains("3 &lt; 4", "go")
                .doesNotContain("<script", "javascript", "onclick");
        assertThat(comment.getString("name")).isEqualTo("Mallory");
        assertThat(comment.getString("website")).isNull();
        assertThat(reader().get("/comments/523").jsonPath().getString("name")).isEqualTo("Anonymous");
    }

    @Test
    void what_came_over_counts_as_a_duplicate_of_the_same_sent_again() {
        reader(Map.of("name", "Ann", "email", "ann@example.com", "comment", "first words  here."))
                .post("/articles/harbour-opens/comments").then().statusCode(409);
        assertThat(reader().get("/comments/522").statusCode()).as("its double in the file").isEqualTo(200);
    }

    @Test
    void a_chain_of_150_replies_comes_over_100_deep() {
        StringBuilder chain = new StringBuilder();
        for (int id = 88_150; id > 88_000; id--) {
            chain.append(comment(id, id == 88_001 ? 0 : id - 1));
        }
        Imports.run(Imports.export(Imports.post(88_000, "A long chain", chain.toString())));
        List<Integer> depths = reader().get("/articles/a-long-chain/comments?shape=flat&limit=200").jsonPath()
                .getList("items.depth");
        assertThat(depths).hasSize(150).contains(1, 99, 100);
        assertThat(depths.stream().max(Integer::compare)).contains(100);
    }

    @Test
    void replies_of_a_later_export_find_the_comments_of_the_earlier_one() {
        Imports.run(Imports.export(Imports.post(88_200, "Two exports",
                comment(88_201, 0).replace("approved>1", "approved>0"))));
        Imports.run(Imports.export(Imports.post(88_200, "Two exports", comment(88_202, 88_201))));
        JsonPath thread = reader().get("/articles/two-exports/comments").jsonPath();
        assertThat(thread.getBoolean("items[0].removed")).as("it keeps its place now").isTrue();
        assertThat(thread.getInt("items[0].replies[0].id")).isEqualTo(88_202);
        assertThat(reader().get("/articles/two-exports").jsonPath().getInt("comments.count")).isEqualTo(1);
    }

    private static String comment(long id, long parent) {
        return "<wp:comment><wp:comment_id>" + id + "</wp:comment_id><wp:comment_author>R</wp:comment_author>"
                + "<wp:comment_date_gmt>2020-03-01 10:00:00</wp:comment_date_gmt><wp:comment_content>Remark " + id
                + "</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>" + parent
                + "</wp:comment_parent></wp:comment>";
    }
}
