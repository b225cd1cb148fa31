package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What was erased stays away, however often its export is imported. */
@HttpTest
@TestProfile(OwnDatabase.class)
class ErasedImportTest {

    @Test
    void n42_importing_again_brings_no_erased_comment_back() {
        String email = Api.unique("erased") + "@example.com";
        String file = Imports.export(Imports.post(99_400, "Erased and imported", comment(99_401, 0, email)
                + comment(99_402, 99_401, "other@example.com") + comment(99_403, 0, email.toUpperCase())
                + comment(99_404, 0, "other@example.com")));
        assertThat(Imports.run(file).getInt("report.created.comments")).isEqualTo(4);
        assertThat(Api.admin().get("/comments/99403").asString()).containsIgnoringCase(email);
        erase(email, "delete");

        JsonPath again = Imports.run(file);

        assertThat(again.getInt("report.created.comments")).isZero();
        assertThat(Api.admin().get("/comments/99403").statusCode()).isEqualTo(404);
        assertThat(Api.admin().get("/comments/99401").jsonPath().getString("text")).as("a place").isEmpty();
        assertThat(Api.reader().get("/comments/99402").statusCode()).isEqualTo(200);
        assertThat(again.prettify()).doesNotContainIgnoringCase(email);
        assertThat(Imports.reasons(again)).contains("comment: 1 item: It was erased here");
    }

    @Test
    void n42_not_even_after_its_article_was_removed_for_good() {
        String email = Api.unique("erased") + "@example.com";
        String file = Imports.export(Imports.post(99_500, "Erased, removed and imported", comment(99_501, 0, email)
                + comment(99_502, 99_501, "other@example.com")));
        Imports.run(file);
        erase(email, "anonymise");
        String path = "/articles/erased-removed-and-imported";
        Api.admin().header("If-Match", "*").queryParam("permanent", true).delete(path).then().statusCode(204);
        JsonPath again = Imports.run(file);
        assertThat(Api.admin().get("/comments/99501").statusCode()).isEqualTo(404);
        assertThat(Api.reader().get("/comments/99502").statusCode()).isEqualTo(200);
        assertThat(again.prettify()).doesNotContainIgnoringCase(email);
    }

    @Test
    void a_new_comment_of_an_erased_person_comes_over_like_any_other() {
        String email = Api.unique("erased") + "@example.com";
        Imports.run(Imports.export(Imports.post(99_600, "Erased and new", comment(99_601, 0, email))));
        erase(email, "delete");
        Imports.run(Imports.export(Imports.post(99_600, "Erased and new", comment(99_601, 0, email)
                + comment(99_602, 0, email))));
        assertThat(Api.admin().get("/comments/99601").statusCode()).isEqualTo(404);
        assertThat(Api.admin().get("/comments/99602").statusCode()).isEqualTo(200);
    }

    private static void erase(String email, String mode) {
        Api.admin(Map.of("email", email, "mode", mode)).post("/privacy/erasures").then().statusCode(200);
    }

    private static String comment(long id, long parent, String email) {
        return "<wp:comment><wp:comment_id>" + id + "</wp:comment_id><wp:comment_author>R</wp:comment_author>"
                + "<wp:comment_author_email>" + email + "</wp:comment_author_email>"
                + "<wp:comment_date_gmt>2020-03-01 10:00:00</wp:comment_date_gmt><wp:comment_content>Remark " + id
                + "</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>" + parent
                + "</wp:comment_parent></wp:comment>";
    }
}
