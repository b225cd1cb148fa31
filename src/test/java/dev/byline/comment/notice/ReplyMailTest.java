package dev.byline.comment.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.MailServer;
import dev.byline.Stored;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

@HttpTest
class ReplyMailTest {

    @Inject
    MailServer server;

    @Test
    void n21_a_reply_is_mailed_once_and_only_after_double_opt_in() {
        String slug = Api.openArticle();
        String ada = Letters.address();
        int asked = Api.commented(slug, Map.of("name", "Ada", "email", ada, "notify", true)).getInt("id");
        MimeMessage confirm = server.awaitOne(ada);
        assertThat(MailServer.subject(confirm)).isEqualTo("Confirm that you want mails about replies");
        Api.commented(slug, Map.of("parent", asked, "comment", "Too early"));

        Letters.press(Letters.confirmPath(confirm)).then().statusCode(200);
        assertThat(Stored.comment(asked)).containsEntry("id", asked);
        int reply = Api.commented(slug, Map.of("name", "Rita", "parent", asked, "comment",
                "A <b>bold</b> reply\n\nof two paragraphs")).getInt("id");
        MimeMessage mail = server.await(ada, 2).get(1);
        assertThat(MailServer.subject(mail)).startsWith("Reply to your comment on “Article-");
        assertThat(MailServer.text(mail)).startsWith("Hello Ada,\n\nRita replied to your comment on")
                .contains("> A bold reply").contains("> of two paragraphs")
                .contains("/articles/" + slug + "#comment-" + reply).doesNotContain("Too early");
        assertThat(MailServer.header(mail, "List-Unsubscribe"))
                .endsWith(Letters.unsubscribePath(mail) + ">").contains("/mail/unsubscribe/c" + asked + ".");
        assertThat(MailServer.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

        Api.decide(reply, "trash");
        Api.decide(reply, "approved");
        Api.commented(slug, Map.of("parent", asked, "email", ada, "comment", "My own reply"));
        settled();
        assertThat(server.to(ada)).hasSize(2);
    }

    @Test
    void a_held_reply_is_mailed_when_it_is_approved() {
        String slug = Api.article();
        String ada = Letters.address();
        int asked = Api.commented(slug, Map.of("email", ada, "notify", true)).getInt("id");
        Api.decide(asked, "approved");
        Letters.press(Letters.confirmPath(server.awaitOne(ada)));
        int reply = Api.commented(slug, Map.of("parent", asked)).getInt("id");
        int spam = Api.commented(slug, Map.of("parent", asked)).getInt("id");
        Api.decide(spam, "spam");
        settled();
        assertThat(server.to(ada)).hasSize(1);
        Api.decide(reply, "approved");
        server.await(ada, 2);
    }

    @Test
    void n21_opening_a_link_changes_nothing_and_is_kept_by_nobody() {
        String slug = Api.openArticle();
        String ada = Letters.address();
        int asked = Api.commented(slug, Map.of("email", ada, "notify", true)).getInt("id");
        String confirm = Letters.confirmPath(server.awaitOne(ada));
        for (int times = 0; times < 2; times++) {
            Response page = Letters.open(confirm);
            page.then().statusCode(200);
            assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(page.headers().getValues("Referrer-Policy")).containsExactly("same-origin");
            assertThat(page.asString()).contains("<button").doesNotContain(ada);
        }
        Api.commented(slug, Map.of("parent", asked));
        Letters.press(confirm).then().statusCode(200);
        Letters.press(confirm).then().statusCode(200);
        Api.commented(slug, Map.of("parent", asked));
        String end = Letters.unsubscribePath(server.await(ada, 2).get(1));
        assertThat(Letters.open(end).then().statusCode(200).extract().asString()).contains("<button")
                .doesNotContain(ada);
        Api.commented(slug, Map.of("parent", asked));
        server.await(ada, 3);
    }

    @Test
    void n21_unsubscribing_is_one_post_idempotent_and_scoped_to_one_comment() {
        String slug = Api.openArticle();
        String ada = Letters.address();
        JsonPath first = Api.commented(slug, Map.of("email", ada, "notify", true));
        Letters.press(Letters.confirmPath(server.awaitOne(ada)));
        // The second comment comes with the first one's token, so that its address is known to be proven.
        int second = Api.json(Api.as(first.getString("token")).contentType("application/json")
                .body(Map.of("name", "Ada", "email", ada, "comment", Api.unique("Second"), "notify", true))
                .post("/articles/" + slug + "/comments").then().statusCode(201)).get("id");
        Api.commented(slug, Map.of("parent", first.getInt("id")));
        String end = Letters.unsubscribePath(server.await(ada, 2).get(1));
        for (int times = 0; times < 3; times++) {
            given().contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click").post(end)
                    .then().statusCode(200);
        }
        given().multiPart("List-Unsubscribe", "One-Click").post(end).then().statusCode(200);
        Api.commented(slug, Map.of("parent", first.getInt("id")));
        Api.commented(slug, Map.of("parent", second));
        assertThat(Letters.unsubscribePath(server.await(ada, 3).get(2))).contains("/c" + second + ".");
        settled();
        assertThat(server.to(ada)).hasSize(3);
    }

    @Test
    void n21_who_wants_no_mail_at_all_gets_none_whatever_others_type() {
        String slug = Api.openArticle();
        String victim = Letters.address();
        Api.commented(slug, Map.of("email", victim, "notify", true));
        String end = Letters.unsubscribePath(server.awaitOne(victim));
        given().contentType("application/x-www-form-urlencoded").formParam("scope", "all").post(end)
                .then().statusCode(200);
        Api.commented(slug, Map.of("email", victim.toUpperCase(), "notify", true));
        settled();
        assertThat(server.to(victim)).hasSize(1);
    }

    @Test
    void n21_an_address_is_asked_three_times_a_day_at_the_most() {
        String slug = Api.openArticle();
        String victim = Letters.address();
        for (int times = 0; times < 5; times++) {
            Api.commented(slug, Map.of("email", times % 2 == 0 ? victim : victim.toUpperCase(), "notify", true));
        }
        settled();
        assertThat(server.to(victim).size() + server.to(victim.toUpperCase()).size()).isEqualTo(3);
    }

    @Test
    void n21_links_cannot_be_guessed_or_used_for_another_comment() {
        String slug = Api.openArticle();
        String ada = Letters.address();
        int one = Api.commented(slug, Map.of("email", ada, "notify", true)).getInt("id");
        int other = Api.commented(slug, Map.of("notify", true)).getInt("id");
        String confirm = Letters.confirmPath(server.awaitOne(ada));
        String end = Letters.unsubscribePath(server.awaitOne(ada));
        for (String wrong : new String[] { confirm.replace("/" + one + ".", "/" + other + "."), confirm + "A",
                confirm.replaceFirst("\\.\\d+\\.", ".99999999999."), end.replace("/c" + one, "/c" + other),
                end.replace("/c" + one, "/u1"), end.replace("unsubscribe", "confirm"),
                confirm.replace("confirm", "unsubscribe"), "/mail/confirm/x", "/mail/unsubscribe/x",
                "/mail/unsubscribe/c1.x" }) {
            Letters.open(wrong).then().statusCode(403);
            Letters.press(wrong).then().statusCode(403);
        }
    }

    @Test
    void n5_names_and_titles_reach_mails_as_words_only() {
        String slug = Api.article(Map.of("title", "Hello\r\nBcc: victim@example.org", "comments",
                Map.of("hold", "none")));
        String ada = Letters.address();
        int asked = Api.commented(slug, Map.of("email", ada, "notify", true, "name", "Ada\r\nX-Evil: 1"))
                .getInt("id");
        Letters.press(Letters.confirmPath(server.awaitOne(ada)));
        Api.commented(slug, Map.of("parent", asked, "name", "Eve\r\nBcc: eve@example.org\r\n\r\nBuy", "comment",
                "Text\r\n.\r\nQUIT\r\n<script>alert(1)</script>"));
        MimeMessage mail = server.await(ada, 2).get(1);
        assertThat(MailServer.header(mail, "Bcc")).isNull();
        assertThat(MailServer.header(mail, "X-Evil")).isNull();
        assertThat(MailServer.subject(mail)).isEqualTo("Reply to your comment on “Hello Bcc: victim@example.org”");
        assertThat(MailServer.text(mail)).contains("Hello Ada X-Evil: 1,")
                .contains("Eve Bcc: eve@example.org Buy replied")
                .contains("> .\n").doesNotContain("<script>");
        Api.comment(slug, Map.of("email", "a@b.example\r\nBcc: victim@example.org", "notify", true)).then()
                .statusCode(400);
    }

    @Test
    void a_confirmation_holds_nothing_that_was_typed() {
        String slug = Api.openArticle();
        String victim = Letters.address();
        Api.commented(slug, Map.of("email", victim, "notify", true, "name", "Cheap pills at shop.example", "comment",
                "Buy at shop.example", "website", "https://shop.example"));
        MimeMessage mail = server.awaitOne(victim);
        assertThat(MailServer.text(mail) + MailServer.subject(mail)).doesNotContain("shop", "pills");
        assertThat(MailServer.header(mail, "List-Unsubscribe")).isNull();
    }

    @Test
    void the_form_offers_mails_about_replies() {
        String slug = Api.openArticle();
        String form = Api.reader().get("/articles/" + slug + "/reply-form").then().statusCode(200).extract().asString();
        assertThat(form).contains("Notify me of follow-up comments by email.");
        assertThat(given().get("/articles/" + slug).asString()).contains("name=\"notify\"");
        String ada = Letters.address();
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParam("comment", "Hi")
                .formParam("name", "Ada").formParam("email", ada).formParam("notify", "yes")
                .post("/articles/" + slug + "/comments").then().statusCode(303);
        server.awaitOne(ada);
    }

    /** What was to be sent has been sent after that. */
    private void settled() {
        String last = Letters.address();
        Api.commented(Api.openArticle(), Map.of("email", last, "notify", true));
        server.awaitOne(last);
        MailServer.pause(Duration.ofMillis(100));
    }
}
