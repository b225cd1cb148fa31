package dev.byline.comment.spam.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Problems;
import dev.byline.comment.spam.SpamRules;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** The filter in the running service: it learns from decisions of the desk, unlearns, and can be carried away. */
@HttpTest
class LearningTest {

    private static final int ENOUGH = 20;
    private static final String EMPTY = "{\"ham\":{\"comments\":0,\"tokens\":{}},\"spam\":{\"comments\":0,\"tokens\":{}}}";

    @Inject
    Lessons lessons;

    private String slug;

    @BeforeEach
    void forget() {
        slug = Api.openArticle();
        settle();
        Api.admin(EMPTY).put("/moderation/filter").then().statusCode(200);
        SpamRules.save(Map.of("weights", Map.of("filter", 50, "filter-sure", 100)));
    }

    @AfterEach
    void silence() {
        SpamRules.reset();
    }

    @Test
    void it_learns_from_decisions_and_says_what_told_it() {
        List<Corpus.Labelled> taught = new Corpus(7).comments(ENOUGH * 2);
        taught.stream().filter(Corpus.Labelled::spam).limit(ENOUGH - 1).forEach(this::teach);
        taught.stream().filter(one -> !one.spam()).limit(ENOUGH).forEach(this::teach);
        settle();
        String typed = "Get a $500 welcome bonus and 200 free spins at the best online casino. Play slots online and win "
                + "the jackpot today, no deposit needed. https://lucky-spin.example";
        assertThat(SpamRules.found(send(typed))).doesNotContain("filter", "filter-sure");

        taught.stream().filter(Corpus.Labelled::spam).skip(ENOUGH).limit(1).forEach(this::teach);
        settle();
        long id = send(typed);
        assertThat(SpamRules.found(id)).containsAnyOf("filter", "filter-sure");
        assertThat(Api.admin().get("/comments/" + id).asString()).contains("most telling");
        assertThat(SpamRules.found(send("The ferry was late again, and the mayor said nothing about it.")))
                .doesNotContain("filter", "filter-sure");
    }

    @Test
    void a_changed_mind_unlearns_and_throwing_away_teaches_nothing() {
        long id = send("Wonderful gobbledygook about harbours");
        Api.decide(id, "spam");
        settle();
        assertThat(knowledge().getMap("spam.tokens")).containsEntry("gobbledygook", 1);
        Api.decide(id, "approved");
        settle();
        assertThat(knowledge().getMap("spam.tokens")).doesNotContainKey("gobbledygook");
        assertThat(knowledge().getMap("ham.tokens")).containsEntry("wonderful gobbledygook", 1);
        assertThat(knowledge().getInt("spam.comments")).isZero();
        Api.decide(id, "trash");
        settle();
        assertThat(knowledge().getInt("ham.comments")).isEqualTo(1);
        Api.decide(id, "pending");
        settle();
        Api.decide(id, "approved");
        Api.decide(id, "pending");
        settle();
        assertThat(knowledge().getInt("ham.comments")).isZero();
        assertThat(knowledge().getMap("ham.tokens")).isEmpty();
    }

    @Test
    void n23_addresses_and_names_of_writers_become_no_tokens() {
        long id = Api.commented(slug, Map.of("name", "Quirinius Reader", "email", "quirinius@example.com", "comment",
                "I am quirinius, write to Quirinius@Example.com, <quirinius@example.com> or mailto:x@y.example now"))
                .getLong("id");
        Api.decide(id, "spam");
        settle();
        String known = Api.admin().get("/moderation/filter").asString();
        assertThat(known).contains("#mail").doesNotContain("quirinius", "@", "y.example");
    }

    @Test
    void what_it_knows_can_be_carried_away_and_back() {
        Map<String, Object> knowledge = Map.of("ham", Map.of("comments", 50, "tokens", Map.of("ferry", 40)),
                "spam", Map.of("comments", 60, "tokens", Map.of("bonus", 50, "ferry", 1)));
        Api.admin(knowledge).put("/moderation/filter").then().statusCode(200);
        assertThat(knowledge().getMap("")).isEqualTo(knowledge);
        assertThat(SpamRules.found(send("A bonus"))).containsAnyOf("filter", "filter-sure");
    }

    @Test
    void n6_what_is_no_knowledge_is_refused() {
        Map<String, Object> side = Map.of("comments", 2, "tokens", Map.of("ferry", 3, "a@b.example", 1));
        var answer = Api.admin(new HashMap<>(Map.of("ham", side, "spam", Map.of("comments", -1), "more", 1)))
                .put("/moderation/filter");
        Problems.expectFields(answer, "ham.tokens.ferry", "ham.tokens", "spam.comments", "spam.tokens", "more");
    }

    private void teach(Corpus.Labelled one) {
        Map<String, Object> fields = new HashMap<>(Map.of("name", one.name(), "comment", one.text() + " "
                + Api.unique("n"), "email", Api.unique("writer") + "@example.com"));
        long id = Api.commented(slug, fields).getLong("id");
        String now = Api.admin().get("/comments/" + id).jsonPath().getString("status");
        String wanted = one.spam() ? "spam" : "approved";
        if (now.equals(wanted)) {
            Api.decide(id, "pending");
        }
        Api.decide(id, wanted);
    }

    private long send(String text) {
        return Api.commented(slug, Map.of("comment", text)).getLong("id");
    }

    private JsonPath knowledge() {
        return Api.json(Api.admin().get("/moderation/filter").then().statusCode(200));
    }

    /** Learns all that waits, whoever is at it. */
    private void settle() {
        while (lessons.isBehind()) {
            lessons.learn();
        }
    }
}
