package dev.byline.reader;

import static dev.byline.reader.MyComments.edit;
import static dev.byline.reader.MyComments.form;
import static dev.byline.reader.MyComments.id;
import static dev.byline.reader.MyComments.location;
import static dev.byline.reader.MyComments.path;
import static dev.byline.reader.MyComments.post;
import static dev.byline.reader.MyComments.send;
import static dev.byline.reader.MyComments.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.Stored;
import io.restassured.response.Response;

/** The private page on which a writer looks after one comment, without JavaScript. */
@HttpTest
class MyCommentPageTest {

    @Test
    void after_posting_the_page_shows_the_private_link_beside_the_comment_whether_it_waits_or_not() {
        for (String slug : List.of(Api.article(), Api.openArticle())) {
            String location = post(slug, Map.of()).replaceFirst("^http://[^/]+", "");
            String comment = location.replaceFirst(".*#", "#");
            Response shown = Reading.browser().get(location.replaceFirst("#.*", ""));
            Element link = Reading.parsed(shown).selectFirst(comment + " .own a");
            assertThat(link.text()).isEqualTo("Your private link: change or delete this comment");
            assertThat(link.attr("rel")).contains("noreferrer");
            assertThat(link.attr("href")).matches("/my-comment/blo_\\d+\\.[A-Za-z0-9_-]{43}");
            assertThat(shown.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(shown.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(Reading.page("/articles/" + slug).html()).doesNotContain("my-comment");
            assertThat(Reading.page(link.attr("href")).selectFirst("h1").text()).isEqualTo("Your comment");
        }
    }

    @Test
    void a_new_reply_shows_its_link_under_the_comment_that_it_answers() {
        String slug = Api.openArticle();
        int top = Api.commented(slug, Map.of()).getInt("id");
        String location = post(slug, Map.of("parent", Integer.toString(top))).replaceFirst("^http://[^/]+", "");
        Document page = Reading.page(location.replaceFirst("#.*", ""));
        assertThat(page.select("#comment-" + top + " > ol > li .own a")).hasSize(1);
        assertThat(page.select(".own a")).hasSize(1);
    }

    @Test
    void the_page_says_where_the_comment_stands_and_is_kept_by_nobody() {
        String path = path(Api.article(Map.of("title", "Harbour plans")), Map.of("comment", "Held <b>words</b>"));
        Response answer = Reading.browser().get(path);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeaders().getValues("Referrer-Policy")).hasSize(1);
        Document page = Reading.parsed(answer);
        assertThat(page.selectFirst(".status").text()).contains("awaiting moderation");
        assertThat(page.selectFirst(".said").html()).isEqualTo("<p>Held <b>words</b></p>");
        assertThat(page.selectFirst(".meta a").text()).isEqualTo("Harbour plans");
        assertThat(page.selectFirst("#change textarea").wholeText()).isEqualTo("Held <b>words</b>");
        assertThat(page.selectFirst("#change input[name=name]").attr("value")).isEqualTo("Rita Reader");
        assertThat(page.select("#change input[name=email]")).isEmpty();
        for (Element link : page.select("a[href^=http]")) {
            assertThat(link.attr("rel")).contains("noreferrer");
        }
    }

    @Test
    void an_edit_is_saved_and_answered_with_the_page() {
        String slug = Api.openArticle();
        String path = path(slug, Map.of("comment", "Before"));
        Response saved = edit(path, Map.of("comment", "After", "name", "Rosa", "website", "rosa.example"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(location(saved)).isEqualTo(path + "?done=edited");
        Document page = Reading.page(location(saved));
        assertThat(page.selectFirst(".done").text()).isEqualTo("Your changes are saved.");
        assertThat(page.selectFirst(".said").text()).isEqualTo("After");
        assertThat(page.selectFirst(".own-page .writer").attr("href")).isEqualTo("https://rosa.example");
        assertThat(Reading.page("/articles/" + slug).selectFirst(".said").text()).isEqualTo("After");
    }

    @Test
    void n3_what_is_wrong_stands_beside_the_fields_with_what_was_typed() {
        String path = path(Api.openArticle(), Map.of("comment", "Before"));
        Response refused = edit(path, Map.of("comment", " ", "name", "n".repeat(246), "website", "no address"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.header("Cache-Control")).isEqualTo("private, no-store");
        Document page = Reading.parsed(refused);
        assertThat(page.title()).startsWith("Error: ");
        for (String field : List.of("comment", "name", "website")) {
            Element box = page.selectFirst("#change [name=" + field + "]");
            assertThat(box.attr("aria-invalid")).isEqualTo("true");
            assertThat(page.selectFirst("#" + box.attr("aria-describedby")).text()).isNotBlank();
            assertThat(page.select("#errors a[href=#" + field + "]")).hasSize(1);
        }
        assertThat(page.selectFirst("#change [name=name]").attr("value")).isEqualTo("n".repeat(246));
        assertThat(page.selectFirst("#change [name=website]").attr("value")).isEqualTo("no address");
        assertThat(page.selectFirst(".said").text()).as("what is stored").isEqualTo("Before");
    }

    @Test
    void an_edit_does_not_replace_what_the_desk_changed_meanwhile() {
        String path = path(Api.openArticle(), Map.of("comment", "Before"));
        Map<String, String> form = form(path, Map.of("comment", "Mine"));
        Api.admin(Map.of("comment", "The desk's")).patch("/comments/" + id(path)).then().statusCode(200);
        Response refused = send(path + "/edit", form);
        assertThat(refused.statusCode()).isEqualTo(412);
        Document page = Reading.parsed(refused);
        assertThat(page.selectFirst("#errors").text()).contains("was changed meanwhile");
        assertThat(page.selectFirst("#change textarea").wholeText()).isEqualTo("Mine");
        assertThat(page.selectFirst(".said").text()).isEqualTo("The desk's");
    }

    @Test
    void deleting_needs_a_tick_and_then_leaves_nothing() {
        String slug = Api.openArticle();
        String path = path(slug, Map.of("comment", "Gone words"));
        Response unsure = send(path + "/delete", Map.of());
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(Reading.parsed(unsure).selectFirst("#sure").attr("aria-describedby")).isEqualTo("sure-error");
        assertThat(Stored.comment(id(path))).containsEntry("status", "approved");
        Response deleted = send(path + "/delete", Map.of("sure", "yes"));
        assertThat(deleted.statusCode()).isEqualTo(303);
        Document page = Reading.page(location(deleted));
        assertThat(page.selectFirst(".status").text()).isEqualTo("You deleted this comment.");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.html()).doesNotContain("Gone words");
        assertThat(Reading.page("/articles/" + slug).html()).doesNotContain("Gone words");
        assertThat(send(path + "/delete", Map.of("sure", "yes")).statusCode()).as("again").isEqualTo(303);
    }

    @Test
    void a_place_in_the_thread_says_that_its_writer_removed_it() {
        String slug = Api.openArticle();
        String path = path(slug, Map.of());
        Api.commented(slug, Map.of("parent", id(path)));
        send(path + "/delete", Map.of("sure", "yes"));
        assertThat(Reading.page("/articles/" + slug).selectFirst("#comment-" + id(path) + " > .tombstone").text())
                .isEqualTo("This comment was removed by its writer.");
    }

    @Test
    void mails_about_replies_are_switched_on_and_off() {
        String path = path(Api.openArticle(), Map.of());
        assertThat(location(send(path + "/replies", Map.of("wanted", "yes")))).isEqualTo(path + "?done=replies-on");
        assertThat(Api.as(token(path)).get("/comments/" + id(path)).jsonPath().getBoolean("notify")).isTrue();
        assertThat(location(send(path + "/replies", Map.of("wanted", "no")))).isEqualTo(path + "?done=replies-off");
        assertThat(Api.as(token(path)).get("/comments/" + id(path)).jsonPath().getBoolean("notify")).isFalse();
    }

    @Test
    void everything_stored_can_be_downloaded() {
        String path = path(Api.openArticle(), Map.of("comment", "Mine"));
        Response file = Reading.browser().get(path + "/export");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("application/json");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(Api.json(file).getString("email")).startsWith("rita-");
    }

    @Test
    void what_the_desk_removed_can_only_be_read_and_deleted() {
        String path = path(Api.openArticle(), Map.of("comment", "Removed words"));
        Map<String, String> form = form(path, Map.of("comment", "Again"));
        Api.decide(id(path), "trash");
        Document page = Reading.page(path);
        assertThat(page.selectFirst(".status").text()).isEqualTo("Your comment was removed by the desk.");
        assertThat(page.select("#change form")).isEmpty();
        assertThat(page.selectFirst(".said").text()).isEqualTo("Removed words");
        assertThat(page.select("#sure")).hasSize(1);
        Response refused = send(path + "/edit", form);
        assertThat(refused.statusCode()).isEqualTo(412);
        form.put("version", Integer.toString((int) Stored.comment(id(path)).get("version")));
        assertThat(send(path + "/edit", form).statusCode()).isEqualTo(403);
    }

    @Test
    void a_removal_is_explained_and_can_be_objected_to_once() {
        String path = path(Api.openArticle(), Map.of("comment", "Removed words"));
        Api.admin(Map.of("status", "trash", "reason", "off-topic", "explanation", "This is about <b>the</b> ferry."))
                .patch("/comments/" + id(path)).then().statusCode(200);
        Document removed = Reading.page(path);
        assertThat(removed.selectFirst(".reason").text()).isEqualTo("It is not about the article.");
        assertThat(removed.selectFirst(".explanation").text()).isEqualTo("This is about <b>the</b> ferry.");
        Response empty = send(path + "/object", Map.of("text", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Reading.parsed(empty).selectFirst("#text").attr("aria-invalid")).isEqualTo("true");
        Response objected = send(path + "/object", Map.of("text", "It is, <i>I</i> think."));
        assertThat(location(objected)).isEqualTo(path + "?done=objected");
        Document waiting = Reading.page(location(objected));
        assertThat(waiting.selectFirst(".done").text()).isEqualTo("Your objection has reached the desk.");
        assertThat(waiting.selectFirst("#decision").text()).contains("It is, <i>I</i> think.", "not answered yet");
        assertThat(waiting.select("#decision form")).isEmpty();
        assertThat(send(path + "/object", Map.of("text", "Again")).statusCode()).isEqualTo(409);
        Api.admin(Map.of("outcome", "reversed", "answer", "You are right.")).post("/moderation/appeals/" + id(path))
                .then().statusCode(200);
        Document back = Reading.page(path);
        assertThat(back.selectFirst(".status").text()).isEqualTo("Your comment is published.");
        assertThat(back.selectFirst("#decision").text()).contains("the comment is back", "You are right.");
    }
}
