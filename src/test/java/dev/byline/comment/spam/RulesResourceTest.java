package dev.byline.comment.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Parallel;
import dev.byline.Problems;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Weights, thresholds and lists as moderators read, try and save them. */
@HttpTest
class RulesResourceTest {

    private static final String PATH = "/moderation/rules";

    @AfterEach
    void reset() {
        SpamRules.reset();
    }

    @Test
    void a_saved_version_counts_at_once_and_is_the_next_one() {
        Response before = Api.admin().get(PATH);
        int version = Api.json(before).getInt("version");
        assertThat(before.header("ETag")).isEqualTo("\"" + version + "\"");
        Response saved = put(before.header("ETag"), Map.of("blockList", List.of("gobbledygook")));
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        assertThat(Api.json(saved).getInt("version")).isEqualTo(version + 1);
        assertThat(Api.json(saved).getString("savedBy")).isEqualTo("admin");
        assertThat(Api.json(saved).getInt("rules.weights.honeypot")).isEqualTo(100);
        long id = Api.commented(Api.openArticle(), Map.of("comment", "Buy Gobbledygook!")).getLong("id");
        assertThat(Api.admin().get("/comments/" + id).jsonPath().getString("status")).isEqualTo("spam");
        assertThat(SpamRules.found(id)).contains("block-list");
    }

    @Test
    void what_was_read_can_be_saved_again_as_it_is() {
        JsonPath read = Api.admin().get(PATH).jsonPath();
        assertThat(put("*", read.getMap("rules")).jsonPath().getMap("rules")).isEqualTo(read.getMap("rules"));
    }

    @Test
    void n34_saving_demands_the_version_that_was_read() {
        Problems.expect(Api.admin(Map.of()).put(PATH), 428, "precondition-required");
        String stale = Api.admin().get(PATH).header("ETag");
        put(stale, Map.of("holdAt", 40));
        Problems.expect(put(stale, Map.of("holdAt", 30)), 412, "precondition-failed");
        assertThat(Api.admin().get(PATH).jsonPath().getInt("rules.holdAt")).isEqualTo(40);
    }

    @Test
    void of_many_who_save_at_once_one_is_first() {
        String tag = Api.admin().get(PATH).header("ETag");
        List<Integer> answers = Parallel.run(6, number -> put(tag, Map.of("holdAt", 41 + number)).statusCode());
        assertThat(answers).containsOnly(200, 412);
        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    }

    @Test
    void n20_a_broken_line_is_refused_by_its_place() {
        Response answer = put("*", Map.of("holdList", List.of("fine", "also fine", "# (", "/(/"),
                "blockList", List.of("network:10.0.0.0/99")));
        Problems.expectFields(answer, "holdList[3]", "blockList[0]");
        assertThat(answer.asString()).contains("Line 4");
    }

    @Test
    void n6_what_no_rule_is_called_is_refused() {
        Response answer = put("*", Map.of("weights", Map.of("honeypot", 2000, "charm", 1), "limits",
                Map.of("duplicateBits", 9), "version", 7, "spamAt", 10));
        Problems.expectFields(answer, "weights.charm", "weights.honeypot", "limits.duplicateBits", "version");
        Problems.expectField(put("*", Map.of("spamAt", 10)), "spamAt", "out_of_range");
    }

    @Test
    void n3_lists_have_limits() {
        Problems.expectField(put("*", Map.of("holdList", Collections.nCopies(2001, "word"))), "holdList", "too_long");
        Problems.expectField(put("*", Map.of("holdList", List.of("w".repeat(501)))), "holdList[0]", "too_long");
    }

    @Test
    void weights_and_thresholds_are_settings() {
        String slug = Api.openArticle();
        SpamRules.save(Map.of("weights", Map.of("honeypot", 0)));
        assertThat(Api.commented(slug, Map.of("subject", "filled")).getString("status")).isEqualTo("approved");
        SpamRules.save(Map.of("weights", Map.of("honeypot", 60)));
        assertThat(Api.commented(slug, Map.of("subject", "filled")).getString("status")).isEqualTo("pending");
        SpamRules.save(Map.of("weights", Map.of("honeypot", 60), "holdAt", 70, "spamAt", 70));
        assertThat(Api.commented(slug, Map.of("subject", "filled")).getString("status")).isEqualTo("approved");
    }

    @Test
    void versions_are_listed_newest_first_and_page_by_page() {
        SpamRules.save(Map.of("holdAt", 45));
        SpamRules.save(Map.of("holdAt", 46));
        JsonPath first = Api.json(Api.admin().get(PATH + "/versions?limit=1").then().statusCode(200));
        assertThat(first.getInt("items[0].rules.holdAt")).isEqualTo(46);
        JsonPath second = Api.admin().get(PATH + "/versions?limit=1&after=" + first.getString("page.next")).jsonPath();
        assertThat(second.getInt("items[0].rules.holdAt")).isEqualTo(45);
        JsonPath back = Api.admin().get(PATH + "/versions?limit=1&after=" + second.getString("page.previous")).jsonPath();
        assertThat(back.getInt("items[0].rules.holdAt")).isEqualTo(46);
    }

    @Test
    void only_moderators_see_and_change_rules() {
        String editor = Api.user("editor");
        for (String path : List.of(PATH, PATH + "/versions", "/moderation/filter")) {
            Api.reader().get(path).then().statusCode(401);
            Api.as(editor).get(path).then().statusCode(403);
        }
        Api.as(editor).contentType("application/json").body("{}").post(PATH + "/trial").then().statusCode(403);
        Api.as(Api.user("moderator")).get(PATH).then().statusCode(200);
    }

    private static Response put(String tag, Map<?, ?> rules) {
        return Api.admin(rules).header("If-Match", tag).put(PATH);
    }
}
