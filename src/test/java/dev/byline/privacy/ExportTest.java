package dev.byline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.data.SiteSecret;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** What somebody gets who wants to know what is stored. */
@HttpTest
class ExportTest {

    private static final List<String> PARTS = List.of("format", "version", "site", "createdAt", "email", "comments",
            "blocks", "waitingMails", "mailRefusals", "requests", "receipt");

    @Inject
    AgroalDataSource source;

    @Inject
    SiteSecret secret;

    private WholeDatabase database;

    @BeforeEach
    void open() {
        database = new WholeDatabase(source);
    }

    @Test
    void an_export_has_everything_that_is_stored_about_an_address() {
        Person person = new Person(database, secret);
        Response answer = export(person.address.toUpperCase());
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"personal-data.json\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        JsonPath document = Api.json(answer);
        assertThat(document.getMap("").keySet()).containsExactlyElementsOf(cast(PARTS));
        assertThat(document.getString("format")).isEqualTo("byline-personal-data");
        assertThat(document.getInt("version")).isEqualTo(1);
        assertThat(document.getString("email")).isEqualTo(person.address);
        assertThat(document.getList("comments")).hasSize(7);

        JsonPath approved = comment(document, person.comment("approved"));
        assertThat(approved.getMap("")).containsEntry("article", person.article).containsEntry("status", "approved")
                .containsEntry("name", "Erika approved").containsEntry("email", person.email)
                .containsEntry("website", "https://erika.example/approved").containsEntry("userAgent", "Erika's browser")
                .containsEntry("networkAddress", "127.0.0.1").containsEntry("notify", false)
                .containsEntry("withdrawn", false).containsEntry("reports", 1)
                .containsKeys("text", "html", "createdAt", "updatedAt", "editedAt", "emailProven", "page", "parent");
        assertThat(approved.getString("text")).isEqualTo("Published, write to " + person.email);
        assertThat(approved.getString("revisions[0].text")).isEqualTo("Before: " + person.email);
        assertThat(approved.getMap("statement")).containsEntry("reason", "other")
                .containsEntry("explanation", "To " + person.email).containsEntry("appeal", "I am " + person.address);

        assertThat(comment(document, person.comment("trash")).getString("status")).isEqualTo("trash");
        assertThat(comment(document, person.comment("spam")).getString("status"))
                .as("what the checks think is told to nobody who writes").isEqualTo("pending");
        assertThat(comment(document, person.comment("own reply")).getInt("parent"))
                .isEqualTo((int) person.comment("answered"));
        assertThat(document.getList("blocks")).hasSize(1);
        assertThat(document.getList("mailRefusals")).hasSize(1);
        assertThat(document.getList("requests.kind")).containsExactly("export");
        assertThat(document.getList("waitingMails.subject")).containsExactly("New from " + person.email);
        assertThat(document.getList("receipt.tables.table")).containsExactly("comment", "mail_refusal",
                "outgoing_mail", "privacy_request", "writer_block");
        assertThat(Api.reader(document.getMap("receipt")).post("/privacy/receipts/verify").jsonPath()
                .getBoolean("valid")).isTrue();
    }

    @Test
    void n39_an_export_has_no_secret_and_nothing_of_others() {
        Person person = new Person(database, secret);
        String document = export(person.email).asString();
        assertThat(document).doesNotContain(person.tokens).doesNotContain("Rita Reader", "She is ", "evidence",
                "emailHash", "Wrote to ", "Is " + person.email, secret.hex("email", person.address),
                "key of", "other@example.org");
        for (String mail : database.select("select email from comment where email like 'rita%'")) {
            assertThat(document).doesNotContain(mail);
        }
    }

    @Test
    void an_address_of_which_nothing_is_stored_has_the_same_document_without_entries() {
        Response answer = export(Api.unique("nobody") + "@example.com");
        assertThat(Api.json(answer).getMap("").keySet()).containsExactlyElementsOf(cast(PARTS));
        for (String part : List.of("comments", "blocks", "waitingMails", "mailRefusals", "requests")) {
            assertThat(Api.json(answer).getList(part)).isEmpty();
        }
    }

    @Test
    void many_comments_come_page_by_page() {
        String email = Api.unique("many") + "@example.com";
        String slug = Api.openArticle();
        Api.commented(slug, Map.of("email", email));
        long id = database.select("select id from comment where email = ?", email).stream().map(Long::valueOf)
                .findFirst().orElseThrow();
        for (int copy = 1; copy <= 250; copy++) {
            database.run("insert into comment (id, article_id, root_id, depth, status, visible, name, email, email_hash,"
                    + " text, html, notify, version, created_at, updated_at)"
                    + " select nextval('comment_seq'), article_id, 0, 1, status, false, name, email, email_hash, 'Copy',"
                    + " html, false, 0, created_at, updated_at from comment where id = ?", id);
        }
        List<Integer> ids = export(email).jsonPath().getList("comments.id");
        assertThat(ids).hasSize(251).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void exporting_is_for_moderators_and_for_one_valid_address() {
        Map<String, String> body = Map.of("email", "nobody@example.com");
        Problems.expect(Api.reader(body).post("/privacy/exports"), 401, "unauthenticated");
        for (String role : List.of("author", "editor")) {
            Problems.expect(Api.as(Api.user(role)).contentType("application/json").body(body)
                    .post("/privacy/exports"), 403, "forbidden");
        }
        Api.as(Api.user("moderator")).contentType("application/json").body(body).post("/privacy/exports").then()
                .statusCode(200);
        Problems.expectField(Api.admin(Map.of("email", "x")).post("/privacy/exports"), "email", "invalid");
        Map<String, Object> more = new HashMap<>(body);
        more.put("mode", "delete");
        Problems.expectField(Api.admin(more).post("/privacy/exports"), "mode", "unknown");
    }

    private static Response export(String email) {
        Response answer = Api.admin(Map.of("email", email)).post("/privacy/exports");
        answer.then().statusCode(200);
        return answer;
    }

    private static JsonPath comment(JsonPath document, long id) {
        List<Integer> ids = document.getList("comments.id");
        int index = IntStream.range(0, ids.size()).filter(at -> ids.get(at) == id).findFirst().orElseThrow();
        return JsonPath.from(document.prettify()).setRootPath("comments[" + index + "]");
    }

    private static List<Object> cast(List<String> names) {
        return List.copyOf(names);
    }
}
