package dev.byline.desk;

import static dev.byline.Api.admin;
import static dev.byline.Api.commented;
import static dev.byline.Api.openArticle;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;

@HttpTest
class DeskRulesTest {

    /** Other tests count on the rules that a new site has. */
    @AfterEach
    void restore() {
        String tag = admin().get("/moderation/rules").header("ETag");
        admin(Map.of()).header("If-Match", tag).put("/moderation/rules").then().statusCode(200);
    }

    @Test
    void rules_are_tried_on_what_was_sent_before_they_are_saved() {
        Desk desk = Desk.as("moderator");
        String word = unique("flugelhorn").replace("-", "");
        long id = commented(openArticle(), Map.of("name", "Finn Found", "comment", "Buy a " + word)).getLong("id");
        Map<String, String> form = form(desk);
        form.put("holdList", "# instruments\n" + word);
        form.put("do", "try");
        Document tried = Jsoup.parse(desk.post("/desk/rules", form).then().statusCode(200).extract().asString());
        assertThat(tried.select("#trial a[href*=/comments/" + id + "]").text()).isEqualTo("Finn Found");
        assertThat(tried.select("#trial li").text()).contains("approved → pending, now approved");
        assertThat(tried.select("#differences").text()).contains("Hold list: + " + word);
        assertThat(tried.select("#holdList").val()).isEqualTo("# instruments\n" + word);
        assertThat(desk.page("/desk/rules").select("#holdList").val()).doesNotContain(word);

        form.put("do", "save");
        Document saved = desk.done("/desk/rules", form);
        assertThat(saved.select("#notice").text()).startsWith("Saved as version");
        assertThat(saved.select("#holdList").val()).contains(word);
        assertThat(saved.select("#versions li").first().text()).contains("saved by moderator");
        assertThat(commented(openArticle(), Map.of("comment", "Sell a " + word)).getString("status"))
                .isEqualTo("pending");
    }

    @Test
    void a_broken_pattern_is_shown_beside_its_list_and_nothing_typed_is_lost() {
        Desk desk = Desk.as("moderator");
        Map<String, String> form = form(desk);
        form.put("holdList", "fine\n/(/");
        form.put("blockList", "kept as it is");
        form.put("holdAt", "many");
        form.put("weights.links", "5000");
        form.put("do", "save");
        Document page = Jsoup.parse(desk.post("/desk/rules", form).then().statusCode(422).extract().asString());
        assertThat(page.select("#blockList").val()).isEqualTo("kept as it is");
        assertThat(page.select("#holdAt").val()).isEqualTo("many");
        assertThat(page.getElementById("holdAt-error").text()).contains("whole number");
        form.put("holdAt", "50");
        page = Jsoup.parse(desk.post("/desk/rules", form).then().statusCode(422).extract().asString());
        assertThat(page.select("#holdList-error").text()).contains("Line 2:");
        assertThat(page.getElementById("weights.links-error").text()).contains("between 0 and 1000");
        assertThat(page.select("#holdList").attr("aria-describedby")).isEqualTo("holdList-error");
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_told_and_replaced_only_on_purpose() {
        Desk first = Desk.as("moderator");
        Desk second = Desk.as("moderator");
        Map<String, String> mine = form(first);
        Map<String, String> theirs = form(second);
        theirs.put("holdList", "theirs");
        theirs.put("do", "save");
        second.post("/desk/rules", theirs).then().statusCode(303);
        mine.put("holdList", "mine");
        mine.put("do", "save");
        Document conflict = Jsoup.parse(first.post("/desk/rules", mine).then().statusCode(412)
                .body(containsString("meanwhile")).extract().asString());
        assertThat(conflict.select("#holdList").val()).isEqualTo("mine");
        assertThat(conflict.select("#differences").text()).contains("+ mine", "− theirs");
        assertThat(first.page("/desk/rules").select("#holdList").val()).isEqualTo("theirs");
        mine.put("version", conflict.select("[name=version]").attr("value"));
        Document saved = first.done("/desk/rules", mine);
        assertThat(saved.select("#holdList").val()).isEqualTo("mine");
        Document earlier = first.page(saved.select("#versions a").get(1).attr("href"));
        assertThat(earlier.select("#holdList").val()).isEqualTo("theirs");
        assertThat(earlier.select("#errors").text()).contains("not in force unless you save it");
        first.get("/desk/rules?version=999999").then().statusCode(404);
        first.get("/desk/rules?version=x").then().statusCode(400);
    }

    @Test
    void n12_rules_are_not_saved_without_the_token_of_the_session() {
        Desk desk = Desk.as("moderator");
        Map<String, String> form = form(desk);
        desk.request().contentType("application/x-www-form-urlencoded").formParams(form).formParam("do", "save")
                .post("/desk/rules").then().statusCode(403);
    }

    /** What the form holds as it comes, but for the token. */
    private static Map<String, String> form(Desk desk) {
        Map<String, String> fields = new HashMap<>();
        desk.page("/desk/rules").select("main form[method=post] [name]").forEach(field -> {
            if (!field.tagName().equals("button") && !field.attr("name").equals("csrf")) {
                fields.put(field.attr("name"), field.val());
            }
        });
        return fields;
    }
}
