package dev.byline.comment.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import io.restassured.path.json.JsonPath;

/** Rules tried on what was sent, before they count. */
@HttpTest
class TrialTest {

    private String slug;
    private final String word = Api.unique("zebra").replace("-", "");

    @BeforeEach
    void write() {
        slug = Api.openArticle();
    }

    @Test
    void a_trial_tells_what_would_have_been_decided_otherwise_and_saves_nothing() {
        int version = Api.admin().get("/moderation/rules").jsonPath().getInt("version");
        long good = Api.commented(slug, Map.of("comment", "A " + word + " again")).getLong("id");
        long bad = Api.commented(slug, Map.of("comment", "Another " + word + " for you")).getLong("id");
        Api.commented(slug, Map.of("comment", "No such animal here"));
        Api.decide(bad, "spam");

        JsonPath trial = trial(Map.of("blockList", List.of(word)));
        assertThat(trial.getBoolean("complete")).isTrue();
        assertThat(trial.getInt("examined")).isGreaterThanOrEqualTo(3);
        // Other tests' comments may be there too, but these are the newest.
        assertThat(trial.getInt("different")).isGreaterThanOrEqualTo(2);
        Map<String, Object> change = trial.getMap("changes.find { it.from == 'approved' && it.to == 'spam' }");
        assertThat((int) change.get("count")).isGreaterThanOrEqualTo(2);
        assertThat((int) change.get("corrected")).isPositive();
        assertThat((int) change.get("agreeing")).isPositive();
        assertThat(trial.getList("examples.id", Long.class).subList(0, 2)).containsExactly(bad, good);
        assertThat(trial.getString("examples[0].now")).isEqualTo("spam");
        assertThat(trial.getString("examples[0].article")).isEqualTo(slug);
        assertThat(trial.getString("examples[1].findings[0].rule")).isEqualTo("block-list");

        assertThat(Api.admin().get("/moderation/rules").jsonPath().getInt("version")).isEqualTo(version);
        assertThat(Api.admin().get("/comments/" + good).jsonPath().getString("status")).isEqualTo("approved");
    }

    @Test
    void what_hung_on_the_moment_is_weighed_anew_as_it_was_found_then() {
        long id = Api.commented(slug, Map.of("comment", "About a " + word, "subject", "filled")).getLong("id");
        assertThat(Api.admin().get("/comments/" + id).jsonPath().getString("status")).isEqualTo("spam");
        JsonPath trial = trial(Map.of("weights", Map.of("honeypot", 10)));
        int place = trial.getList("examples.id", Long.class).indexOf(id);
        assertThat(place).isNotNegative();
        assertThat(trial.getString("examples[" + place + "].to")).isEqualTo("approved");
        assertThat(trial.getInt("examples[" + place + "].findings[0].weight")).isEqualTo(10);
    }

    @Test
    void broken_rules_are_not_tried() {
        Problems.expectField(Api.admin(Map.of("holdList", List.of("/(/"))).post("/moderation/rules/trial"),
                "holdList[0]", "invalid");
    }

    private static JsonPath trial(Map<String, ?> rules) {
        return Api.json(Api.admin(rules).post("/moderation/rules/trial").then().statusCode(200));
    }
}
