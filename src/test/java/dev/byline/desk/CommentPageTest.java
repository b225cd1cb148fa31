package dev.byline.desk;

import static dev.byline.Api.article;
import static dev.byline.Api.commented;
import static dev.byline.Api.openArticle;
import static dev.byline.Api.reader;
import static dev.byline.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;

@HttpTest
class CommentPageTest {

    @Test
    void a_removal_with_a_reason_is_explained_to_the_writer_who_objects_and_is_answered() {
        Desk desk = Desk.as("moderator");
        String slug = openArticle();
        var comment = commented(slug, Map.of("name", "Ola Objector"));
        long id = comment.getLong("id");
        String page = "/desk/comments/" + id;
        desk.post(page + "/decision", Map.of("status", "trash", "reason", "off-topic", "explanation", "Not the sea"))
                .then().statusCode(303);
        Api.as(comment.getString("token")).contentType("application/json")
                .body(Map.of("text", "But it is the sea")).post("/comments/" + id + "/appeal").then().statusCode(201);
        Document appealed = desk.page("/desk?show=appealed&article=" + slug);
        assertThat(ids(appealed)).containsExactly(id);
        assertThat(appealed.select(".statement").text()).contains("It is not about the article", "Not the sea");
        assertThat(appealed.select(".appeal").text()).contains("But it is the sea");
        desk.post(page + "/appeal", Map.of("answer", "x")).then().statusCode(422)
                .body(containsString("Say whether the removal stands"));
        desk.done(page + "/appeal", Map.of("outcome", "reversed", "answer", "You are right"));
        reader().get("/comments/" + id).then().statusCode(200);
        assertThat(ids(desk.page("/desk?show=appealed&article=" + slug))).isEmpty();
    }

    @Test
    void a_comment_is_edited_and_what_somebody_else_changed_meanwhile_is_not_lost() {
        Desk desk = Desk.as("moderator");
        long id = commented(openArticle(), Map.of("name", "Edda Edit", "comment", "Frist version")).getLong("id");
        String path = "/desk/comments/" + id;
        String version = desk.page(path).select("#edit [name=version]").attr("value");
        Map<String, String> edit = Map.of("comment", "First version", "name", "Edda Edit", "website", "",
                "version", version, "back", path);
        Document done = desk.done(path + "/edit", edit);
        assertThat(done.select(".alone .said").text()).isEqualTo("First version");
        assertThat(done.select("#revisions").text()).contains("Frist version", "edited by moderator");
        assertThat(done.select("#notice").text()).contains("Edited");
        desk.post(path + "/edit", edit).then().statusCode(422).body(containsString("Somebody else has changed"));
        desk.post(path + "/edit", Map.of("comment", "<script></script>", "name", "", "website", "ftp:nonsense",
                "version", desk.page(path).select("#edit [name=version]").attr("value"))).then().statusCode(422)
                .body(containsString("ftp:nonsense"), containsString("Please correct this"));
        assertThat(desk.page(path).select("#edit textarea").text()).isEqualTo("First version");
        desk.get("/desk/comments/999999999").then().statusCode(404).contentType("text/html");
        desk.post("/desk/comments/999999999/edit", edit).then().statusCode(404);
    }

    @Test
    void a_reply_of_the_desk_approves_what_it_answers() {
        Desk desk = Desk.as("moderator");
        String slug = article();
        long id = commented(slug, Map.of()).getLong("id");
        Document done = desk.done("/desk/comments/" + id + "/reply", Map.of("comment", "Thank you",
                "back", "/desk?show=approved&article=" + slug));
        assertThat(done.select("#notice").text()).contains("Replied");
        reader().get("/articles/" + slug + "/comments").then().statusCode(200)
                .body("items[0].replies[0].html", equalTo("<p>Thank you</p>"))
                .body("items[0].replies[0].byDesk", equalTo(true));
        desk.post("/desk/comments/" + id + "/reply", Map.of("comment", " ")).then().statusCode(422);
    }

    @Test
    void writers_are_blocked_from_their_comments_and_by_hand_and_blocks_are_lifted() {
        Desk desk = Desk.as("moderator");
        String slug = openArticle();
        String email = unique("bad") + "@example.com";
        long id = commented(slug, Map.of("email", email)).getLong("id");
        desk.post("/desk/comments/" + id + "/block", Map.of()).then().statusCode(422)
                .body(containsString("Tick by what the writer is known"));
        assertThat(desk.done("/desk/comments/" + id + "/block", Map.of("by", "email", "note", "Sells <boats>"))
                .select("#notice").text()).isEqualTo("Blocked the writer");
        Element line = desk.page("/desk/blocks").select("tr:contains(Sells <boats>)").first();
        assertThat(line.text()).contains("email").doesNotContain(email);
        assertThat(commented(slug, Map.of("email", email, "comment", "Once more")).getString("status"))
                .isEqualTo("pending");
        desk.post(line.select("form").attr("action"), Map.of()).then().statusCode(303);
        assertThat(commented(slug, Map.of("email", email, "comment", "And again")).getString("status"))
                .isEqualTo("approved");
        desk.post("/desk/blocks", Map.of("email", "nobody", "address", "x")).then().statusCode(422)
                .body(containsString("e-mail address such as"), containsString("network address such as"));
        desk.post("/desk/blocks", Map.of()).then().statusCode(422);
        desk.post("/desk/blocks", Map.of("email", email, "address", "198.51.100.7", "note", "By hand")).then()
                .statusCode(303);
        assertThat(desk.page("/desk/blocks").select("td:contains(By hand)")).hasSize(2);
        desk.post("/desk/blocks/999999999/lift", Map.of()).then().statusCode(404);
        desk.page("/desk/blocks").select("tr:contains(By hand) form").forEach(form ->
                desk.post(form.attr("action"), Map.of()).then().statusCode(303));
    }

    @Test
    void the_log_tells_who_decided_what_and_undoes_it() {
        String name = Desk.user("moderator");
        Desk desk = Desk.of(name);
        long id = commented(article(), Map.of()).getLong("id");
        desk.post("/desk/comments/" + id + "/decision", Map.of("status", "spam")).then().statusCode(303);
        Document log = desk.page("/desk/log?actor=" + name + "&action=decided");
        assertThat(log.select("tbody tr")).hasSize(1);
        assertThat(log.select("tbody tr").text()).contains(name, "decided: pending → spam", Long.toString(id));
        desk.done("/desk/undo", Map.of("batch", log.select("[name=batch]").attr("value"), "back",
                "/desk/log?comment=" + id));
        assertThat(desk.page("/desk/log?comment=" + id).select("tbody").text()).contains("undone: spam → pending",
                "(undone)");
        desk.get("/desk/log?action=nonsense").then().statusCode(400);
        desk.get("/desk/log?comment=x").then().statusCode(404);
    }

    private static List<Long> ids(Document page) {
        return page.select(".items .item").stream().map(item -> Long.valueOf(item.attr("data-id"))).toList();
    }
}
