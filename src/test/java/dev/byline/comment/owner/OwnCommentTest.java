package dev.byline.comment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;

/** What writers do with their own comments by their ownership tokens: read and edit. */
@HttpTest
class OwnCommentTest {

    @Inject
    Aging aging;

    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void a_writer_reads_what_the_public_sees_and_until_when_it_can_be_edited() {
        Own own = Own.sent(slug, Map.of("comment", "Mine", "notify", true));
        Response read = own.get();
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read.header("ETag")).isEqualTo("\"" + Stored.comment(own.id()).get("version") + "\"");
        assertThat(Api.json(read).getMap("")).containsEntry("status", "approved").containsEntry("text", "Mine")
                .containsEntry("editable", true).containsEntry("notify", true).containsEntry("editedAt", null)
                .doesNotContainKeys("token", "notice", "email", "networkAddress", "userAgent", "findings");
        assertThat(Instant.parse(Api.json(read).getString("editableUntil")))
                .isEqualTo(Instant.parse(Api.json(read).getString("createdAt")).plus(Duration.ofMinutes(15)));
    }

    @Test
    void an_edit_of_a_public_comment_is_public_at_once_and_says_when_it_was_made() {
        Own own = Own.sent(slug, Map.of("comment", "Before", "website", "https://before.example"));
        String since = own.get().jsonPath().getString("updatedAt");
        JsonPath edited = own.edit(Map.of("comment", "After <b>all</b>", "name", "Rosa", "website", ""));
        assertThat(edited.getString("html")).isEqualTo("<p>After <b>all</b></p>");
        JsonPath seen = Api.reader().get(own.path()).jsonPath();
        assertThat(seen.getString("html")).isEqualTo("<p>After <b>all</b></p>");
        assertThat(seen.getString("name")).isEqualTo("Rosa");
        assertThat(seen.getString("website")).isNull();
        assertThat(Instant.parse(seen.getString("editedAt"))).isAfter(Instant.parse(since));
        assertThat(Api.reader().queryParam("since", since).get("/articles/" + slug + "/comments").jsonPath()
                .getList("items.html")).containsExactly("<p>After <b>all</b></p>");
    }

    @Test
    void fields_that_are_not_sent_stay_and_an_edit_that_changes_nothing_leaves_no_trace() {
        Own own = Own.sent(slug, Map.of("comment", "One\nTwo", "name", "Rita", "website", "https://rita.example"));
        Map<String, Object> before = Stored.comment(own.id());
        own.edit(Map.of());
        own.edit(Map.of("comment", " One\r\nTwo ", "name", "Rita"));
        assertThat(Stored.comment(own.id())).isEqualTo(before);
        own.edit(Map.of("name", "Rosa"));
        assertThat(Stored.comment(own.id())).containsEntry("name", "Rosa").containsEntry("text", "One\nTwo")
                .containsEntry("website", "https://rita.example");
        assertThat(Api.admin().get(own.path() + "/revisions").jsonPath().getList("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "status", "id", "email", "parent", "createdAt", "approved", "article", "withdrawn",
            "emailProven", "html", "token", "role", "userId" })
    void n6_a_writer_sets_nothing_but_text_name_website_and_notify(String field) {
        Own own = Own.sent(slug, Map.of());
        Map<String, Object> before = Stored.comment(own.id());
        Problems.expectField(own.patch(Map.of(field, "approved", "comment", "Changed")), field, "unknown");
        assertThat(Stored.comment(own.id())).isEqualTo(before);
    }

    static Stream<Object> wrongTypes() {
        return Stream.of(1, true, List.of("x"), Map.of("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void n7_wrong_types_are_named_all_at_once_and_nothing_is_stored(Object value) {
        Own own = Own.sent(slug, Map.of());
        Map<String, Object> before = Stored.comment(own.id());
        Map<String, Object> change = new HashMap<>(Map.of("comment", value, "name", value, "website", value));
        change.put("notify", "yes");
        Problems.expectFields(own.patch(change), "comment", "name", "website", "notify");
        assertThat(Stored.comment(own.id())).isEqualTo(before);
        assertThat(Api.admin().queryParam("article", slug).get("/comments").statusCode()).isEqualTo(200);
    }

    @Test
    void n3_an_edit_has_the_limits_of_a_submission() {
        Own own = Own.sent(slug, Map.of());
        own.edit(Map.of("name", "n".repeat(245), "comment", "\uD83D\uDE00".repeat(65_524 / 4)));
        Problems.expectFields(own.patch(Map.of("name", "n".repeat(246), "comment", "c".repeat(65_526), "website",
                "https://a.example/" + "w".repeat(200))), "name", "comment", "website");
        Problems.expectFields(own.patch(Map.of("name", " ", "comment", "<i></i>", "website", "javascript:x")), "name",
                "comment", "website");
    }

    @Test
    void n8_an_edit_moves_no_comment_to_another_place() {
        Own own = Own.sent(slug, Map.of());
        long other = Own.sent(slug, Map.of()).id();
        Problems.expectField(own.patch(Map.of("parent", other)), "parent", "unknown");
        assertThat(own.get().jsonPath().getString("parent")).isNull();
    }

    @Test
    void an_edit_that_the_checks_would_hold_takes_a_public_comment_back_into_the_queue() {
        Own own = Own.sent(slug, Map.of());
        JsonPath edited = own.edit(Map.of("comment", "https://a.example https://b.example https://c.example"));
        assertThat(edited.getString("status")).isEqualTo("pending");
        assertThat(edited.getString("notice")).contains("awaiting moderation");
        Problems.expect(Api.reader().get(own.path()), 404, "not-found");
        assertThat(count()).isZero();
        assertThat(Api.admin().get(own.path()).jsonPath().getList("findings.rule", String.class)).contains("links");
        JsonPath mended = own.edit(Map.of("comment", "No links any more"));
        assertThat(mended.getString("status")).as("nothing gets out of the queue by an edit").isEqualTo("pending");
        assertThat(Api.admin().get(own.path()).jsonPath().getList("findings.rule", String.class))
                .doesNotContain("links");
        Api.decide(own.id(), "approved");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_public_comment_with_replies_keeps_its_place_while_its_edit_waits() {
        Own own = Own.sent(slug, Map.of());
        Own.sent(slug, Map.of("parent", own.id(), "comment", "The answer"));
        own.edit(Map.of("comment", "https://a.example https://b.example https://c.example"));
        JsonPath thread = Api.reader().get("/articles/" + slug + "/comments").jsonPath();
        assertThat(thread.getBoolean("items[0].removed")).isTrue();
        assertThat(thread.getString("items[0].html")).isEmpty();
        assertThat(thread.getString("items[0].replies[0].html")).contains("The answer");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void the_checks_judge_the_edit_and_not_whether_its_writer_is_known() {
        String held = Api.article();
        Own own = Own.sent(held, Map.of());
        Api.decide(own.id(), "approved");
        assertThat(own.edit(Map.of("comment", Api.unique("A better remark"))).getString("status"))
                .isEqualTo("approved");
    }

    @Test
    void a_comment_that_waits_can_be_edited_as_long_as_it_waits() {
        Own own = aging.age(Own.sent(Api.article(), Map.of()), Duration.ofDays(20));
        JsonPath edited = own.edit(Map.of("comment", "Later"));
        assertThat(edited.getString("status")).isEqualTo("pending");
        assertThat(edited.getString("text")).isEqualTo("Later");
        assertThat(edited.getMap("")).doesNotContainKey("editableUntil").containsEntry("editable", true);
    }

    @Test
    void a_writer_edits_spam_without_learning_that_it_is_spam() {
        Own own = Own.sent(slug, Map.of());
        Api.decide(own.id(), "spam");
        Response edited = own.patch(Map.of("comment", "Other words"));
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(Api.json(edited).getString("status")).isEqualTo("pending");
        assertThat(edited.asString()).doesNotContain("spam");
        assertThat(Stored.comment(own.id())).containsEntry("status", "spam").containsEntry("text", "Other words");
    }

    @Test
    void after_the_window_a_public_comment_cannot_be_edited_but_its_mails_can_be_switched() {
        Own own = aging.age(Own.sent(slug, Map.of()), Duration.ofMinutes(15));
        Response late = own.patch(Map.of("comment", "Too late", "notify", true));
        Problems.expect(late, 403, "edit-window-closed");
        assertThat(Api.json(late).getString("detail")).contains("15 minutes");
        assertThat(own.get().jsonPath().getMap("")).containsEntry("editable", false).containsEntry("notify", false)
                .doesNotContainKey("editableUntil");
        assertThat(own.edit(Map.of("notify", true)).getBoolean("notify")).isTrue();
        assertThat(own.edit(Map.of("notify", false)).getBoolean("notify")).isFalse();
        assertThat(Stored.comment(own.id())).containsEntry("editedAt", null);
    }

    @Test
    void what_the_desk_removed_cannot_be_edited_any_more() {
        Own own = Own.sent(slug, Map.of());
        Api.decide(own.id(), "trash");
        JsonPath seen = own.get().jsonPath();
        assertThat(seen.getString("status")).isEqualTo("trash");
        assertThat(seen.getString("removedBy")).isEqualTo("desk");
        assertThat(seen.getString("notice")).isEqualTo("Your comment was removed by the desk.");
        Problems.expect(own.patch(Map.of("comment", "Again")), 403, "comment-removed");
        Own spam = Own.sent(slug, Map.of());
        Api.admin(Map.of("status", "spam", "reason", "spam")).patch(spam.path()).then().statusCode(200);
        assertThat(spam.get().jsonPath().getMap("")).containsEntry("status", "trash").containsEntry("editable", false);
        Problems.expect(spam.patch(Map.of("comment", "Again")), 403, "comment-removed");
    }

    @Test
    void the_same_words_as_another_comment_of_the_same_writer_are_a_duplicate() {
        Map<String, String> mine = Map.of("email", "same@example.com", "comment", "First words");
        Own.sent(slug, mine);
        Own second = Own.sent(slug, Map.of("email", "same@example.com", "comment", "Second words"));
        Problems.expect(second.patch(Map.of("comment", "first  WORDS")), 409, "duplicate-comment");
        second.edit(Map.of("comment", "SECOND words"));
        second.edit(Map.of("comment", "Third words"));
        Problems.expect(Api.comment(slug, Map.of("email", "same@example.com", "comment", "Third words")), 409,
                "duplicate-comment");
        Api.commented(slug, Map.of("email", "same@example.com", "comment", "Second words"));
    }

    @Test
    void if_match_keeps_an_edit_from_replacing_what_changed_meanwhile() {
        Own own = Own.sent(slug, Map.of());
        String seen = own.get().header("ETag");
        Response first = Api.as(own.token()).header("If-Match", seen).contentType(ContentType.JSON)
                .body(Map.of("comment", "First")).patch(own.path());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(seen).isEqualTo(own.get().header("ETag"));
        Problems.expect(Api.as(own.token()).header("If-Match", seen).contentType(ContentType.JSON)
                .body(Map.of("comment", "Second")).patch(own.path()), 412, "precondition-failed");
        Problems.expect(Api.as(own.token()).header("If-Match", seen).delete(own.path()), 412, "precondition-failed");
        assertThat(Stored.comment(own.id())).containsEntry("text", "First").containsEntry("status", "approved");
    }

    private int count() {
        return Api.reader().queryParam("articles", slug).get("/comments/counts").jsonPath().getInt("'" + slug + "'");
    }
}
