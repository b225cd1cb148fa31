package dev.byline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Routes;
import dev.byline.Stored;
import dev.byline.data.SiteSecret;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** After an erasure nothing of a person is left, wherever one looks. */
@HttpTest
class ErasureTest {

    @Inject
    AgroalDataSource source;

    @Inject
    SiteSecret secret;

    @ConfigProperty(name = "byline.data")
    String data;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private WholeDatabase database;

    @BeforeEach
    void open() {
        database = new WholeDatabase(source);
    }

    @ParameterizedTest
    @ValueSource(strings = { "anonymise", "delete" })
    void n42_after_an_erasure_nothing_holds_the_address_in_any_form(String mode) throws IOException {
        Person person = new Person(database, secret);
        PersonNeedles needles = new PersonNeedles(person.email, secret);
        Set<String> before = database.find(needles::in).stream().map(found -> found.replaceAll(":.*", ""))
                .collect(Collectors.toSet());
        assertThat(before).as("what is to be erased is really there").contains("comment.email", "comment.email_hash",
                "comment.text", "comment.html", "comment.name", "comment.website", "comment_revision.text",
                "comment_revision.html", "comment_revision.website", "comment_finding.evidence",
                "moderation_entry.note", "comment_report.detail", "moderation_statement.explanation",
                "moderation_statement.appeal", "moderation_statement.answer", "filter_learned.tokens",
                "writer_block.email_hash", "writer_block.note", "outgoing_mail.recipient",
                "outgoing_mail.recipient_hash", "outgoing_mail.subject", "outgoing_mail.text",
                "mail_refusal.recipient_hash", "privacy_request.email", "privacy_request.email_hash",
                "import_job.file_name", "import_job.report",
                "moderation_rules.content");
        assertThat(published(person, needles)).isNotEmpty();

        JsonPath receipt = erase(person.address.toUpperCase(), mode);

        assertThat(database.find(needles::in)).isEmpty();
        assertThat(database.select("select content from moderation_rules where version = ?",
                (int) -person.comment("approved"))).allSatisfy(content -> assertThat(content).contains("[\"stays\"]"));
        assertThat(published(person, needles)).isEmpty();
        assertThat(files(needles)).isEmpty();
        assertThat(needles.in(receipt.prettify())).isEmpty();
        assertThat(receipt.getString("mode")).isEqualTo(mode);
        assertThat(receipt.getList("tables.table")).contains("comment", "comment_finding", "comment_revision",
                "import_job", "moderation_statement", "outgoing_mail", "privacy_request", "writer_block");
        assertThat(erase(person.email, mode).getList("tables")).as("nothing is left to do").isEmpty();
    }

    @Test
    void anonymised_comments_stay_without_their_writer() {
        Person person = new Person(database, secret);
        int count = count(person);
        erase(person.email, "anonymise");
        JsonPath kept = Api.reader().get("/comments/" + person.comment("approved")).then().statusCode(200).extract()
                .jsonPath();
        assertThat(kept.getString("name")).isEqualTo("Anonymous");
        assertThat(kept.getString("website")).isNull();
        assertThat(kept.getString("html")).contains("Published, write to [removed]");
        Map<String, Object> stored = Stored.comment(person.comment("approved"));
        assertThat(stored).containsEntry("email", "").containsEntry("userAgent", null)
                .containsEntry("networkAddress", null);
        assertThat(count(person)).isEqualTo(count);
        for (String gone : List.of("spam", "trash", "pending")) {
            Api.admin().get("/comments/" + person.comment(gone)).then().statusCode(404);
        }
    }

    @Test
    void deleted_comments_leave_a_place_only_where_others_hang_on_them() {
        Person person = new Person(database, secret);
        int count = count(person);
        erase(person.email, "delete");
        for (String gone : List.of("approved", "own reply", "spam", "trash", "pending")) {
            Api.admin().get("/comments/" + person.comment(gone)).then().statusCode(404);
        }
        List<Map<String, Object>> thread = Api.reader().queryParam("limit", 100)
                .get("/articles/" + person.article + "/comments").jsonPath().getList("items");
        for (String place : List.of("answered", "trash answered")) {
            assertThat(thread).anySatisfy(item -> assertThat(item).containsEntry("removed", true)
                    .containsEntry("html", "").containsEntry("name", "")
                    .containsEntry("id", (int) person.comment(place)));
        }
        assertThat(thread).extracting(item -> item.get("id")).contains((int) person.comment("quotes"))
                .doesNotContain((int) person.comment("approved"));
        assertThat(count(person)).as("its approved comments do not count any more").isEqualTo(count - 3);
        assertThat(database.select("select text from comment where id = ?", person.comment("answered")))
                .containsExactly("");
    }

    @Test
    void an_empty_place_goes_with_the_last_comment_below_it() {
        String slug = Api.openArticle();
        String one = Api.unique("one") + "@example.com";
        String other = Api.unique("other") + "@example.com";
        long top = Api.commented(slug, Map.of("email", one)).getLong("id");
        long reply = Api.commented(slug, Map.of("email", other, "parent", top)).getLong("id");
        erase(one, "delete");
        Api.admin().get("/comments/" + top).then().statusCode(200);
        erase(other, "delete");
        for (long id : List.of(top, reply)) {
            Api.admin().get("/comments/" + id).then().statusCode(404);
        }
        assertThat(Api.reader().get("/articles/" + slug + "/comments").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void what_others_wrote_stays_but_for_the_address() {
        Person person = new Person(database, secret);
        erase(person.email, "delete");
        JsonPath quotes = Api.reader().get("/comments/" + person.comment("quotes")).jsonPath();
        assertThat(quotes.getString("html")).contains("[removed].").contains("her");
        assertThat(quotes.getString("name")).isEqualTo("About [removed]");
        assertThat(quotes.getString("website")).isNull();
        assertThat(Api.reader().get("/comments/" + person.comment("coded")).jsonPath().getString("html"))
                .contains("Only [removed]");
        assertThat(Api.reader().get("/comments/" + person.comment("reply to answered")).jsonPath().getString("html"))
                .contains("You are [removed], <b>aren't you</b>?");
    }

    @Test
    void nobody_owns_an_erased_comment_any_more() {
        Person person = new Person(database, secret);
        int owned = 0;
        for (String token : person.tokens) {
            owned += Api.as(token).get("/comments/" + person.comment("answered")).jsonPath().get("text") != null ? 1 : 0;
        }
        assertThat(owned).as("one of the tokens is that of this comment").isEqualTo(1);
        erase(person.email, "anonymise");
        for (String token : person.tokens) {
            Response answer = Api.as(token).get("/comments/" + person.comment("answered"));
            assertThat(Api.json(answer).<String>get("text")).isNull();
        }
        Response again = Api.reader(Map.of("name", "Erika", "email", person.email, "comment", "Once more"))
                .header("Authorization", "Bearer " + person.tokens.get(0))
                .post("/articles/" + Api.article() + "/comments");
        assertThat(Api.json(again).getString("status")).as("she is a first-time writer again").isEqualTo("pending");
    }

    @Test
    void n42_a_retried_submission_does_not_bring_anything_back() {
        String slug = Api.openArticle();
        String email = Api.unique("retry") + "@example.com";
        Map<String, Object> body = Map.of("name", "R", "email", email, "comment", "Once");
        long first = Api.reader(body).header("Idempotency-Key", "k" + email).post("/articles/" + slug + "/comments")
                .then().statusCode(201).extract().jsonPath().getLong("id");
        erase(email, "delete");
        assertThat(database.select("select comment_id from submission_key where comment_id = ?", first)).isEmpty();
        assertThat(Api.reader(body).header("Idempotency-Key", "k" + email).post("/articles/" + slug + "/comments")
                .jsonPath().getLong("id")).as("it is a new one, sent by the person").isNotEqualTo(first);
    }

    @Test
    void erasing_is_for_administrators_and_for_one_valid_address() {
        Map<String, String> body = Map.of("email", "nobody@example.com");
        Problems.expect(Api.reader(body).post("/privacy/erasures"), 401, "unauthenticated");
        for (String role : List.of("author", "editor", "moderator")) {
            Problems.expect(Api.as(Api.user(role)).contentType("application/json").body(body)
                    .post("/privacy/erasures"), 403, "forbidden");
        }
        Problems.expectField(Api.admin(Map.of()).post("/privacy/erasures"), "email", "required");
        for (String wrong : List.of("x", "a@b", "a b@example.com", "a@example.com, b@example.com", "a@example.com\r\nB: c")) {
            Problems.expectField(Api.admin(Map.of("email", wrong)).post("/privacy/erasures"), "email", "invalid");
        }
        Problems.expectFields(Api.admin(Map.of("email", "a@example.com", "mode", "some", "all", true))
                .post("/privacy/erasures"), "mode", "all");
    }

    @Test
    void a_receipt_can_be_looked_up_and_checked_by_everybody() {
        JsonPath receipt = erase(Api.unique("nobody") + "@example.com", null);
        assertThat(receipt.getString("mode")).as("what the site does by default").isEqualTo("anonymise");
        String number = receipt.getString("number");
        Map<String, Object> whole = receipt.getMap("");
        assertThat(Api.admin().get("/privacy/receipts/" + number).jsonPath().getMap("")).isEqualTo(whole);
        Problems.expect(Api.reader().get("/privacy/receipts/" + number), 401, "unauthenticated");
        Problems.expect(Api.admin().get("/privacy/receipts/" + number.replace('-', '\'')), 404, "not-found");
        assertThat(Api.reader(whole).post("/privacy/receipts/verify").jsonPath().getBoolean("valid")).isTrue();
        Map<String, Object> forged = new HashMap<>(whole);
        forged.put("mode", "delete");
        assertThat(Api.reader(forged).post("/privacy/receipts/verify").jsonPath().getBoolean("valid")).isFalse();
    }

    private JsonPath erase(String email, String mode) {
        Map<String, String> body = mode == null ? Map.of("email", email) : Map.of("email", email, "mode", mode);
        return Api.json(Api.admin(body).post("/privacy/erasures").then().statusCode(200));
    }

    private static int count(Person person) {
        return Api.reader().get("/articles/" + person.article).jsonPath().getInt("comments.count");
    }

    /** What readers and the desk can get, searched. */
    private List<String> published(Person person, PersonNeedles needles) {
        List<String> found = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            // Streams never end; what they tell is what other routes tell.
            if (route.method().equals("GET") && !route.endless()) {
                List<String> paths = route.path().contains("/comments/{id}") ? person.comments.values().stream()
                        .map(id -> route.path().replace("{id}", id.toString())).toList()
                        : List.of(route.path().replace("{slug}", person.article).replaceAll("\\{[a-z]+}", "1"));
                for (String path : paths) {
                    String query = route.parameters().contains("article") ? "?article=" + person.article : "";
                    search(path, Api.reader().basePath("").get(path + query), needles, found);
                    search(path, Api.admin().basePath("").get(path + query), needles, found);
                }
            }
        }
        for (String status : Stored.STATUSES) {
            search(status, Api.admin().queryParam("status", status).queryParam("article", person.article)
                    .queryParam("limit", 100).get("/comments"), needles, found);
        }
        for (String path : List.of("/", "/articles/" + person.article, "/articles/" + person.article + "/comments.html",
                "/feed", "/sitemap.xml", "/privacy")) {
            search(path, Api.reader().basePath("").get(path), needles, found);
        }
        Response numbers = RestAssured.given().get(metrics);
        assertThat(numbers.statusCode()).isEqualTo(200);
        search("metrics", numbers, needles, found);
        return found;
    }

    private static void search(String what, Response answer, PersonNeedles needles, Collection<String> found) {
        needles.in(answer.headers() + answer.asString()).forEach(needle -> found.add(what + ": " + needle));
    }

    private List<String> files(PersonNeedles needles) throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(Path.of(data))) {
            try (Stream<Path> files = Files.walk(Path.of(data))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    needles.in(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .forEach(needle -> found.add(file + ": " + needle));
                }
            }
        }
        return found;
    }
}
