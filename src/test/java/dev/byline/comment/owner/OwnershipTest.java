package dev.byline.comment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** Whom ownership tokens let in, whom they keep out, and what is kept of a comment for whom. */
@HttpTest
class OwnershipTest {

    @Inject
    Aging aging;

    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void n14_a_wrong_foreign_or_expired_token_and_one_of_no_comment_are_refused_alike() {
        Own own = Own.sent(slug, Map.of("comment", "Mine"));
        Own other = Own.sent(slug, Map.of());
        Own expired = aging.age(Own.sent(slug, Map.of()), Duration.ofDays(365));
        List<Own> wrong = List.of(new Own(own.id(), other.token()), new Own(own.id(), own.token() + "x"),
                new Own(own.id(), own.token().substring(0, own.token().length() - 1)), new Own(own.id(), "blo_"),
                new Own(own.id(), other.token().replaceFirst("\\d+", Long.toString(own.id()))), expired,
                new Own(999_999_999, own.token().replaceFirst("\\d+", "999999999")),
                new Own(999_999_999, own.token()), new Own(own.id(), own.token().toUpperCase(java.util.Locale.ROOT)
                        .replace("BLO_", "blo_")));
        String body = null;
        for (Own each : wrong) {
            for (Response answer : List.of(each.get(), each.patch(Map.of("comment", "Theirs")), each.delete(),
                    each.export())) {
                Problems.expect(answer, 403, "ownership-unproven");
                body = body == null ? answer.asString() : body;
                assertThat(answer.asString()).isEqualTo(body);
            }
        }
        assertThat(Stored.comment(own.id())).containsEntry("text", "Mine").containsEntry("status", "approved");
        assertThat(Stored.comment(expired.id())).containsEntry("status", "approved");
        assertThat(aging.age(own, Duration.ofDays(364)).get().statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_writes_without_a_token_and_who_writes_articles_does_not_either() {
        Own own = Own.sent(slug, Map.of("comment", "Mine"));
        Problems.expect(Api.reader(Map.of("comment", "Theirs")).patch(own.path()), 401, "unauthenticated");
        Problems.expect(Api.reader().delete(own.path()), 401, "unauthenticated");
        Problems.expect(Api.reader().get(own.path() + "/export"), 401, "unauthenticated");
        Problems.expect(Api.reader().get(own.path() + "/revisions"), 401, "unauthenticated");
        for (String role : List.of("author", "editor")) {
            String desk = Api.user(role);
            Problems.expect(Api.as(desk).contentType(ContentType.JSON).body(Map.of("comment", "Theirs"))
                    .patch(own.path()), 403, "forbidden");
            Problems.expect(Api.as(desk).delete(own.path()), 403, "forbidden");
            Problems.expect(Api.as(desk).get(own.path() + "/revisions"), 403, "forbidden");
        }
        Problems.expect(Api.as(own.token()).get(own.path() + "/revisions"), 401, "unauthenticated");
        assertThat(Stored.comment(own.id())).containsEntry("text", "Mine");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PATCH", "DELETE", "GET" })
    void pages_of_a_listed_origin_may_send_the_token(String method) {
        Own own = Own.sent(slug, Map.of());
        Response preflight = Api.reader().header("Origin", "http://localhost:8080")
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match").options(own.path());
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:8080");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains(method);
        assertThat(preflight.header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
                .contains("authorization", "content-type", "if-match");
        Response read = Api.as(own.token()).header("Origin", "http://localhost:8080").get(own.path());
        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:8080");
        assertThat(read.header("Access-Control-Expose-Headers")).contains("ETag");
    }

    @Test
    void n12_pages_of_other_origins_may_not() {
        Own own = Own.sent(slug, Map.of());
        Problems.expect(Api.as(own.token()).header("Origin", "https://evil.example").delete(own.path()), 403,
                "origin-refused");
        assertThat(Stored.comment(own.id())).containsEntry("status", "approved");
    }

    @Test
    void below_an_article_that_is_not_public_a_comment_can_only_be_deleted_and_exported() {
        Own own = Own.sent(slug, Map.of());
        Api.admin().header("If-Match", "*").delete("/articles/" + slug).then().statusCode(204);
        Problems.expect(own.get(), 404, "not-found");
        Problems.expect(own.patch(Map.of("comment", "Hidden")), 404, "not-found");
        assertThat(own.export().asString()).doesNotContain(slug);
        assertThat(own.delete().statusCode()).isEqualTo(204);
    }

    @Test
    void what_stood_before_each_edit_is_kept_for_moderators_page_by_page() {
        Own own = Own.sent(slug, Map.of("comment", "Text 1", "name", "Rita"));
        own.edit(Map.of("comment", "Text 2"));
        Api.admin(Map.of("comment", "Text 3")).patch(own.path()).then().statusCode(200);
        own.edit(Map.of("name", "Rosa"));
        JsonPath first = Api.admin().get(own.path() + "/revisions?limit=2").jsonPath();
        assertThat(first.getList("items.text")).containsExactly("Text 3", "Text 2");
        assertThat(first.getList("items.name")).containsExactly("Rita", "Rita");
        assertThat(first.getList("items.editedBy")).containsExactly(null, "admin");
        JsonPath second = Api.admin().get(own.path() + "/revisions?limit=2&after=" + first.getString("page.next"))
                .jsonPath();
        assertThat(second.getList("items.text")).containsExactly("Text 1");
        assertThat(second.getString("page.next")).isNull();
        Problems.expect(Api.admin().get("/comments/999999999/revisions"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "101", "-1", "abc", "1e2" })
    void n31_the_list_of_revisions_has_a_hard_limit(String limit) {
        Own own = Own.sent(slug, Map.of());
        Problems.expectField(Api.admin().get(own.path() + "/revisions?limit=" + limit), "limit", "out_of_range");
        Problems.expectFields(Api.admin().get(own.path() + "/revisions?fields=email&after=x"), "fields", "after");
    }

    @Test
    void an_export_holds_everything_about_the_comment_and_its_writer() {
        Own own = Own.sent(slug, Map.of("comment", "Before", "email", "Mine@example.com", "name", "Rita",
                "website", "https://rita.example"));
        own.edit(Map.of("comment", "After", "notify", true));
        Response export = own.export();
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"comment-" + own.id()
                + ".json\"");
        assertThat(export.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Api.json(export).getMap("")).containsEntry("email", "Mine@example.com")
                .containsEntry("name", "Rita").containsEntry("website", "https://rita.example")
                .containsEntry("text", "After").containsEntry("networkAddress", "127.0.0.1")
                .containsEntry("notify", true).containsEntry("status", "approved").containsEntry("article", slug)
                .containsKeys("userAgent", "createdAt", "editedAt", "emailProven");
        assertThat(Api.json(export).getList("revisions.text")).containsExactly("Before");
        Api.admin(Map.of("comment", "The desk's")).patch(own.path()).then().statusCode(200);
        assertThat(own.export().jsonPath().getList("revisions.editedBy")).containsExactly("desk", null);
        assertThat(own.export().asString()).doesNotContain("admin");
        Api.decide(own.id(), "spam");
        assertThat(own.export().asString()).doesNotContain("spam").contains("\"status\":\"pending\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "other@example.com", "a:b@example.com", "a@example.com\r\nBcc: b@example.com", "%" })
    void n5_an_edit_never_changes_the_address(String address) {
        Own own = Own.sent(slug, Map.of("email", "mine@example.com"));
        Problems.expectField(own.patch(Map.of("email", address, "comment", "Changed")), "email", "unknown");
        assertThat(own.export().jsonPath().getString("email")).isEqualTo("mine@example.com");
    }

    @Test
    void n23_whatever_writers_do_none_of_them_sees_anything_of_another() {
        Random random = new Random(20261124);
        String held = Api.article();
        List<Own> writers = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            writers.add(Own.sent(random.nextBoolean() ? slug : held, fields(number)));
        }
        for (int step = 0; step < 24; step++) {
            int number = random.nextInt(writers.size());
            Own own = writers.get(number);
            switch (random.nextInt(3)) {
                case 0 -> own.patch(Map.of("comment", "needle" + number + "n " + Api.unique("edited")));
                case 1 -> own.patch(Map.of("notify", random.nextBoolean()));
                default -> Api.decide(own.id(), Stored.STATUSES.get(random.nextInt(4)));
            }
            List<String> others = IntStream.range(0, writers.size()).filter(other -> other != number)
                    .mapToObj(other -> "needle" + other + "n").toList();
            assertThat(own.get().asString()).doesNotContain(others).doesNotContain("needle" + number + "n@");
            assertThat(own.export().asString()).doesNotContain(others).contains("needle" + number + "n@example.com");
        }
    }

    private static Map<String, String> fields(int number) {
        String needle = "needle" + number + "n";
        return Map.of("name", needle, "email", needle + "@example.com", "comment", needle + " says", "website",
                "https://" + needle + ".example");
    }
}
