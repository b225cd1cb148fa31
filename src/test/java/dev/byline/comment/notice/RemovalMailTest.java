package dev.byline.comment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.MailServer;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

@HttpTest
class RemovalMailTest {

    @Inject
    MailServer server;

    @Test
    void a_writer_whose_address_is_proven_is_told_why_a_comment_was_removed_and_what_became_of_an_objection() {
        String slug = Api.openArticle();
        String ada = Letters.address();
        JsonPath comment = Api.commented(slug, Map.of("name", "Ada", "email", ada, "notify", true));
        Letters.press(Letters.confirmPath(server.awaitOne(ada)));
        remove(comment.getInt("id"));
        MimeMessage mail = server.await(ada, 2).get(1);
        assertThat(MailServer.subject(mail)).matches("Your comment on “Article-.*” was removed");
        assertThat(MailServer.text(mail)).startsWith("Hello Ada,").contains("Reason: It insults", "Calm down, please.",
                "/my-comment/" + comment.getString("token"));

        Api.as(comment.getString("token")).contentType("application/json").body(Map.of("text", "I was calm"))
                .post("/comments/" + comment.getInt("id") + "/appeal").then().statusCode(201);
        Api.admin(Map.of("outcome", "reversed", "answer", "You were."))
                .post("/moderation/appeals/" + comment.getInt("id")).then().statusCode(200);
        MimeMessage answer = server.await(ada, 3).get(2);
        assertThat(MailServer.text(answer)).contains("Your comment is public again.", "You were.");
    }

    @Test
    void a_removal_that_is_undone_in_time_and_one_of_an_unproven_address_are_told_to_nobody() {
        String slug = Api.openArticle();
        String ada = Letters.address();
        int proven = Api.commented(slug, Map.of("email", ada, "notify", true)).getInt("id");
        Letters.press(Letters.confirmPath(server.awaitOne(ada)));
        String batch = remove(proven);
        Api.admin().post("/moderation/log/" + batch + "/undo").then().statusCode(200);
        String eve = Letters.address();
        remove(Api.commented(slug, Map.of("email", eve)).getInt("id"));
        MailServer.pause(Duration.ofSeconds(3));
        assertThat(server.to(ada)).hasSize(1);
        assertThat(server.to(eve)).isEmpty();
    }

    private static String remove(int id) {
        return Api.admin(List.of(Map.of("id", id, "status", "trash", "reason", "abuse", "explanation",
                "Calm down, please."))).post("/comments/decisions").then().statusCode(200)
                .extract().header("Byline-Batch");
    }
}
