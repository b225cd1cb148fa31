package dev.byline.comment.spam.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.comment.spam.SpamRules;
import dev.byline.comment.spam.proof.FormAge;
import dev.byline.http.Times;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** What the checks find, and what they must not find. */
@HttpTest
class SpamChecksTest {

    @Inject
    FormAge ages;

    @Inject
    PublicNames names;

    private String slug;

    @BeforeEach
    void watchTheClock() {
        slug = Api.openArticle();
        SpamRules.save(Map.of("weights", Map.of("too-fast", 50)));
    }

    @AfterEach
    void reset() {
        SpamRules.reset();
    }

    @Test
    void n15_who_fills_in_the_field_that_people_do_not_see_is_spam() {
        JsonPath answer = send(Map.of("subject", "Hello"));
        assertThat(answer.getString("status")).isEqualTo("pending");
        assertThat(Api.admin().get("/comments/" + answer.getLong("id")).jsonPath().getString("status"))
                .isEqualTo("spam");
        assertThat(found(Map.of("subject", ""))).isEmpty();
    }

    @Test
    void n15_the_signed_time_of_the_form_is_looked_at_and_its_absence_is_not() {
        long article = Api.reader().get("/articles/" + slug).jsonPath().getLong("id");
        assertThat(found(Map.of())).isEmpty();
        assertThat(found(Map.of("opened", ages.sign(article, Times.now())))).containsExactly("too-fast");
        assertThat(found(Map.of("opened", ages.sign(article, Times.now().minus(Duration.ofSeconds(5)))))).isEmpty();
        assertThat(found(Map.of("opened", ages.sign(article, Times.now().minus(Duration.ofHours(25))))))
                .containsExactly("too-old");
        assertThat(found(Map.of("opened", ages.sign(article + 1, Times.now().minus(Duration.ofMinutes(5))))))
                .containsExactly("forged-form");
        assertThat(found(Map.of("opened", "1795516800000." + "x".repeat(43)))).containsExactly("forged-form");
        assertThat(found(Map.of("opened", "yesterday"))).containsExactly("forged-form");
    }

    @Test
    void the_form_as_data_hands_out_a_signed_time() {
        JsonPath form = Api.reader().get("/articles/" + slug + "/reply-form").jsonPath();
        assertThat(form.getString("trapField")).isEqualTo("subject");
        assertThat(form.getString("challenge")).isNull();
        assertThat(found(Map.of(form.getString("openedField"), form.getString("opened")))).containsExactly("too-fast");
    }

    @ParameterizedTest
    @ValueSource(strings = { "admin", "Admin", "ADMlN", "Adm1n", "Аdmin", "a d m i n", "Ádmin", "ad\u200bmin", "Admin!",
            "ＡＤＭＩＮ" })
    void n11_names_that_look_like_one_of_the_desk_wait(String name) {
        assertThat(found(Map.of("name", name))).contains("impersonation");
    }

    @Test
    void n11_names_that_look_like_an_author_wait_and_others_do_not() {
        String name = "Zoë O'Neill" + Api.unique("x").replaceAll("[^a-z]", "");
        Api.author(name);
        names.refresh();
        assertThat(found(Map.of("name", name.replace("ë", "e").replace("'", "").toUpperCase()))).contains("impersonation");
        assertThat(found(Map.of("name", "Zoë"))).isEmpty();
    }

    @Test
    void who_is_signed_in_to_the_desk_may_have_any_name() {
        long id = Api.as(Api.user("editor")).contentType("application/json").body(Map.of("name", "Admin", "email",
                "ed@example.com", "comment", Api.unique("From the desk"))).post("/articles/" + slug + "/comments")
                .then().statusCode(201).extract().jsonPath().getLong("id");
        assertThat(SpamRules.found(id)).isEmpty();
    }

    @Test
    void hosts_are_new_until_a_comment_that_links_to_them_is_approved() {
        String host = Api.unique("host") + ".example";
        long held = Api.commented(Api.article(), Map.of("comment", "See https://www." + host + "/a")).getLong("id");
        assertThat(SpamRules.found(held)).contains("new-hosts");
        assertThat(found(Map.of("comment", "Look at https://" + host + "/b"), Api.article())).contains("new-hosts");
        Api.decide(held, "approved");
        assertThat(found(Map.of("comment", "And https://" + host + ":8080/c"))).isEmpty();
        assertThat(found(Map.of("comment", "And https://x" + host + "/c"))).containsExactly("new-hosts");
    }

    @Test
    void texts_that_are_mostly_links_or_repeat_one_word_are_found() {
        assertThat(found(Map.of("comment", "https://only.example/" + Api.unique("a")))).contains("mostly-links");
        assertThat(found(Map.of("comment", "spam ".repeat(8) + Api.unique("b")))).contains("repetition");
        assertThat(found(Map.of("comment", "No, no, no, no! I will not have that, " + Api.unique("c")))).isEmpty();
    }

    @Test
    void nearly_the_same_text_elsewhere_is_found_and_a_correction_in_place_is_not() {
        String text = "This long remark about the ferry and the harbour was written by %s and says that the boats are late"
                + " every winter, that nobody in the town hall seems to care about it, and that the timetable of last year"
                + " was better than the one of this year";
        String mark = Api.unique("somebody");
        long first = Api.commented(slug, Map.of("comment", text.formatted(mark), "email", "near@example.com"))
                .getLong("id");
        Map<String, Object> again = new HashMap<>(Map.of("email", "near@example.com", "comment", "<b>"
                + text.formatted(mark).replace(",", " –").toUpperCase(Locale.ROOT) + "</b>!!!"));
        assertThat(found(again)).isEmpty();
        assertThat(found(again, Api.openArticle())).containsExactly("near-duplicate");
        again.remove("email");
        assertThat(found(again)).containsExactly("near-duplicate");
        Api.decide(first, "spam");
        assertThat(found(Map.of("comment", text.formatted(mark) + " ?"))).containsExactly("known-spam");
    }

    @Test
    void lists_compare_whole_words_in_their_fields() {
        SpamRules.save(Map.of("holdList", List.of("cialis", "email:blocked.example")));
        assertThat(found(Map.of("comment", "Ask a specialist, " + Api.unique("d")))).isEmpty();
        assertThat(found(Map.of("comment", "Cialis, " + Api.unique("e")))).containsExactly("hold-list");
        assertThat(found(Map.of("email", Api.unique("x") + "@blocked.example"))).containsExactly("hold-list");
    }

    @Test
    void n7_what_was_found_is_shown_to_moderators_only() {
        JsonPath answer = send(Map.of("subject", "Hello"));
        assertThat(answer.getMap("")).doesNotContainKeys("findings", "rule");
        assertThat(answer.getString("")).doesNotContain("honeypot");
    }

    private JsonPath send(Map<String, ?> fields) {
        return Api.commented(slug, fields);
    }

    private List<String> found(Map<String, ?> fields) {
        return found(fields, slug);
    }

    private static List<String> found(Map<String, ?> fields, String article) {
        return SpamRules.found(Api.commented(article, fields).getLong("id"));
    }
}
