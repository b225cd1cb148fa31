package dev.byline.comment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Problems;
import dev.byline.Stored;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Comments that their writers take back, and what happens when writers and moderators act at one moment. */
@HttpTest
class WithdrawTest {

    @Inject
    EntityManager entities;

    private String slug;

    @BeforeEach
    void makeArticle() {
        slug = Api.openArticle();
    }

    @Test
    void a_comment_that_its_writer_deletes_is_gone_for_everybody_at_once() {
        Own own = Own.sent(slug, Map.of("comment", "Gone words"));
        assertThat(own.delete().statusCode()).isEqualTo(204);
        Problems.expect(Api.reader().get(own.path()), 404, "not-found");
        assertThat(Api.reader().get("/articles/" + slug + "/comments").jsonPath().getList("items")).isEmpty();
        assertThat(count()).isZero();
        assertThat(own.delete().statusCode()).as("again").isEqualTo(204);
        assertThat(count()).isZero();
    }

    @Test
    void where_replies_hang_on_it_a_place_stays_that_says_who_removed_it() {
        Own own = Own.sent(slug, Map.of("comment", "Gone words", "name", "Gone Name"));
        Own trashed = Own.sent(slug, Map.of());
        Own.sent(slug, Map.of("parent", own.id()));
        Own.sent(slug, Map.of("parent", trashed.id()));
        own.delete();
        Api.decide(trashed.id(), "trash");
        Response thread = Api.reader().get("/articles/" + slug + "/comments");
        assertThat(Api.json(thread).getList("items.removed")).containsExactly(true, true);
        assertThat(Api.json(thread).getList("items.removedBy")).containsExactly("writer", "desk");
        assertThat(thread.asString()).doesNotContain("Gone words", "Gone Name");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void what_is_private_about_it_and_what_it_said_are_forgotten_at_once() {
        Own own = Own.sent(slug, Map.of("comment", "Needle one", "email", "needle@example.com", "name", "Needle Name",
                "website", "https://needle.example"));
        own.edit(Map.of("comment", "Needle two https://needle.example/1 https://needle.example/2"));
        own.delete();
        List<?> row = entities.createNativeQuery("select name, email, email_hash, website, text, html,"
                + " network_address, user_agent, duplicate_hash from comment where id = :id")
                .setParameter("id", own.id()).getResultList();
        assertThat((Object[]) row.get(0)).containsExactly("", "", null, null, "", "", null, null, null);
        for (String table : List.of("comment_revision", "comment_finding")) {
            assertThat(entities.createNativeQuery("select id from " + table + " where comment_id = :id")
                    .setParameter("id", own.id()).getResultList()).as(table).isEmpty();
        }
        assertThat(Api.admin().get(own.path()).asString()).doesNotContainIgnoringCase("needle");
    }

    @Test
    void its_writer_is_told_so_and_can_do_nothing_more_with_it() {
        Own own = Own.sent(slug, Map.of());
        own.delete();
        JsonPath seen = own.get().jsonPath();
        assertThat(seen.getMap("")).containsEntry("removed", true).containsEntry("removedBy", "writer")
                .containsEntry("notice", "You deleted this comment.").containsEntry("editable", false);
        Problems.expect(own.patch(Map.of("comment", "Back again")), 403, "comment-removed");
        Problems.expect(own.patch(Map.of("notify", true)), 403, "comment-removed");
        assertThat(own.export().jsonPath().getString("email")).isEmpty();
    }

    @Test
    void the_desk_cannot_bring_it_back_and_its_writer_may_say_the_same_again() {
        Own own = Own.sent(slug, Map.of("comment", "Said once", "email", "once@example.com"));
        own.delete();
        Problems.expect(Api.admin(Map.of("status", "approved")).patch(own.path()), 409, "conflict");
        Problems.expect(Api.admin(List.of(Map.of("id", own.id(), "status", "pending"))).post("/comments/decisions"),
                409, "conflict");
        Api.commented(slug, Map.of("comment", "Said once", "email", "once@example.com"));
    }

    @Test
    void a_comment_that_waits_or_was_taken_for_spam_can_be_deleted_alike() {
        String held = Api.article();
        for (String status : List.of("pending", "spam", "trash")) {
            Own own = Own.sent(held, Map.of());
            Api.decide(own.id(), status);
            assertThat(own.delete().statusCode()).isEqualTo(204);
            assertThat(Stored.comment(own.id())).containsEntry("status", "trash").containsEntry("email", "");
        }
    }

    @Test
    void fifty_deletes_at_one_moment_are_one() {
        Own own = Own.sent(slug, Map.of());
        Own.sent(slug, Map.of());
        assertThat(Parallel.run(50, number -> own.delete().statusCode())).containsOnly(204);
        assertThat(count()).isEqualTo(1);
        assertThat(entries(own, "WITHDRAWN")).isEqualTo(1);
    }

    @Test
    void an_edit_and_a_decision_at_one_moment_are_both_kept() {
        for (int round = 0; round < 10; round++) {
            Own own = Own.sent(slug, Map.of());
            String decided = round % 2 == 0 ? "trash" : "pending";
            List<Integer> answers = Parallel.run(2, number -> number == 0
                    ? own.patch(Map.of("comment", "Edited")).statusCode()
                    : Api.admin(Map.of("status", decided)).patch(own.path()).statusCode());
            assertThat(answers.get(1)).isEqualTo(200);
            Map<String, Object> stored = Stored.comment(own.id());
            assertThat(stored).containsEntry("status", decided);
            if (decided.equals("pending")) {
                assertThat(answers.get(0)).isEqualTo(200);
            }
            // Whoever edits what was removed a moment before is told so, and has changed nothing.
            assertThat(answers.get(0)).isIn(200, 403);
            assertThat(stored.get("text").equals("Edited")).isEqualTo(answers.get(0) == 200);
        }
        assertThat(count()).isZero();
    }

    @Test
    void edits_of_writer_and_moderator_at_one_moment_keep_every_wording() {
        Own own = Own.sent(slug, Map.of("comment", "First"));
        List<Integer> answers = Parallel.run(4, number -> number % 2 == 0
                ? own.patch(Map.of("comment", "Writer " + number)).statusCode()
                : Api.admin(Map.of("comment", "Moderator " + number)).patch(own.path()).statusCode());
        assertThat(answers).containsOnly(200);
        List<String> wordings = Api.admin().get(own.path() + "/revisions").jsonPath().getList("items.text");
        assertThat(wordings).hasSize(4).doesNotHaveDuplicates().contains("First");
        assertThat(wordings).doesNotContain((String) Stored.comment(own.id()).get("text"));
    }

    private int count() {
        return Api.reader().queryParam("articles", slug).get("/comments/counts").jsonPath().getInt("'" + slug + "'");
    }

    private long entries(Own own, String action) {
        return ((Number) entities.createNativeQuery("select count(*) from moderation_entry where comment_id = :id"
                + " and action = :action").setParameter("id", own.id()).setParameter("action", action)
                .getSingleResult()).longValue();
    }
}
