package dev.byline.comment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.MailServer;
import dev.byline.Stored;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

@HttpTest
class ConfirmedWriterTest {

    @Inject
    MailServer server;

    @Test
    void n11_a_known_address_is_let_through_after_a_mailed_proof_only() {
        String slug = Api.article();
        String ada = Letters.address();
        Api.decide(Api.commented(slug, Map.of("email", ada)).getInt("id"), "approved");
        int second = Api.commented(slug, Map.of("email", ada)).getInt("id");
        assertThat(Stored.comment(second)).containsEntry("status", "pending");
        MimeMessage mail = server.awaitOne(ada);
        assertThat(MailServer.subject(mail)).isEqualTo("Confirm that this comment is yours");
        Letters.open(Letters.confirmPath(mail)).then().statusCode(200);
        assertThat(Stored.comment(second)).containsEntry("status", "pending");
        assertThat(Letters.press(Letters.confirmPath(mail)).then().statusCode(200).extract().asString())
                .contains("It is public.");
        assertThat(Stored.comment(second)).containsEntry("status", "approved");
        assertThat(Api.reader().get("/articles/" + slug).then().extract().<Integer>path("comments.count"))
                .isEqualTo(2);
    }

    @Test
    void a_first_comment_asks_nobody_unless_mails_are_wanted() {
        String ada = Letters.address();
        Api.commented(Api.article(), Map.of("email", ada));
        String later = Letters.address();
        Api.commented(Api.article(), Map.of("email", later, "notify", true));
        server.awaitOne(later);
        assertThat(server.to(ada)).isEmpty();
    }

    @Test
    void a_confirmation_lifts_nothing_that_waits_for_another_reason_or_was_decided_by_people() {
        String slug = Api.article();
        String ada = Letters.address();
        Api.decide(Api.commented(slug, Map.of("email", ada)).getInt("id"), "approved");
        int links = Api.commented(slug, Map.of("email", ada, "comment", "https://one.example https://two.example "
                + "https://three.example")).getInt("id");
        Letters.press(Letters.confirmPath(server.awaitOne(ada))).then().statusCode(200);
        assertThat(Stored.comment(links)).containsEntry("status", "pending");

        int decided = Api.commented(slug, Map.of("email", ada)).getInt("id");
        String confirm = Letters.confirmPath(server.await(ada, 2).get(1));
        Api.decide(decided, "spam");
        Api.decide(decided, "pending");
        Letters.press(confirm).then().statusCode(200);
        assertThat(Stored.comment(decided)).containsEntry("status", "pending");
    }
}
