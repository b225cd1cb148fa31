package dev.byline.comment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.MailServer;
import dev.byline.Parallel;
import dev.byline.comment.DeskWanted;
import dev.byline.http.Times;
import dev.byline.mail.OutgoingMailRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

@HttpTest
class DigestTest {

    private static final String DESK = "desk@example.org";

    @Inject
    MailServer server;

    @Inject
    Digests digests;

    @Inject
    Event<DeskWanted> wishes;

    @Inject
    MailNoticeRepository notices;

    @Inject
    OutgoingMailRepository mails;

    /** One letter settles no more than 500 notices, and other tests may have left more than that. */
    @BeforeEach
    void settle() {
        while (0 < QuarkusTransaction.requiringNew().call(() -> notices.count("told", false))) {
            tellAll();
        }
        awaitSent(DESK);
    }

    @Test
    void the_desk_is_told_once_of_all_that_waits_and_not_of_what_was_decided() {
        int before = server.to(DESK).size();
        String slug = Api.article();
        Api.commented(slug, Map.of("name", "Waiting One", "comment", "First waiting words"));
        Api.commented(slug, Map.of("name", "Waiting Two"));
        int decided = Api.commented(slug, Map.of("name", "Decided Already")).getInt("id");
        Api.decide(decided, "approved");
        int reported = Api.commented(Api.openArticle(), Map.of("name", "Reported One")).getInt("id");
        QuarkusTransaction.requiringNew().run(() -> {
            wishes.fire(new DeskWanted(reported, DeskWanted.Cause.REPORTED));
            wishes.fire(new DeskWanted(reported, DeskWanted.Cause.REPORTED));
        });
        digests.writeDue(Times.now());
        awaitSent(DESK);
        assertThat(server.to(DESK)).hasSize(before);
        tellAll();
        MimeMessage mail = server.await(DESK, before + 1).get(before);
        assertThat(MailServer.subject(mail)).isEqualTo("Byline: 3 comments wait for the desk");
        assertThat(MailServer.text(mail)).contains("Waiting for approval (2)", "Waiting One on “Article-",
                "> First waiting words", "Waiting Two", "Reported by readers (1)", "Reported One",
                "/desk/comments/" + reported).doesNotContain("Decided Already").doesNotContain("@");
    }

    @Test
    void two_nodes_at_once_tell_the_desk_once() {
        String name = Api.unique("Told Once");
        Api.commented(Api.article(), Map.of("name", name));
        Parallel.run(4, index -> {
            tellAll();
            return null;
        });
        awaitSent(DESK);
        assertThat(server.to(DESK).stream().filter(mail -> MailServer.text(mail).contains(name))).hasSize(1);
    }

    @Test
    void authors_who_want_it_are_told_of_new_public_comments_until_they_unsubscribe() {
        String address = Letters.address();
        String author = Api.author(Api.unique("Author"));
        int id = Api.reader().get("/authors/" + author).statusCode() == 200 ? 0
                : Api.admin().get("/authors/" + author).then().extract().path("id");
        String login = Api.unique("login");
        Api.admin(Map.of("name", login, "password", "a-long-password", "role", "author", "authorId", id, "email",
                address, "commentMails", true)).post("/users").then().statusCode(201);
        String slug = Api.article(Map.of("authors", List.of(author), "comments", Map.of("hold", "none")));
        int comment = Api.commented(slug, Map.of("name", "Rita Public")).getInt("id");
        RestAssured.given().basePath("/api/v1").auth().preemptive().basic(login, "a-long-password")
                .contentType(ContentType.JSON).body(Map.of("name", "Me", "email", address, "comment", "My own answer"))
                .post("/articles/" + slug + "/comments").then().statusCode(201);
        tellAll();
        MimeMessage mail = server.awaitOne(address);
        assertThat(MailServer.subject(mail)).isEqualTo("1 new comment on your articles at Byline");
        assertThat(MailServer.text(mail)).contains("Rita Public").doesNotContain("My own answer")
                .contains("/articles/" + slug + "#comment-" + comment);

        Api.decide(comment, "trash");
        Api.decide(comment, "approved");
        tellAll();
        Letters.press(Letters.unsubscribePath(mail)).then().statusCode(200);
        Api.commented(slug, Map.of("name", "Too late"));
        tellAll();
        awaitSent(address);
        assertThat(server.to(address)).hasSize(1);
        assertThat(Api.admin().get("/users/" + login).then().extract().<Boolean>path("commentMails")).isFalse();
        assertThat(Api.reader().get("/authors/" + author).asString() + Api.reader().get("/articles/" + slug).asString())
                .doesNotContain(address);
    }

    /** Waits until nothing is on its way to an address: a mail forgets its recipient once it was sent. */
    private void awaitSent(String address) {
        Instant end = Instant.now().plusSeconds(15);
        while (0 < QuarkusTransaction.requiringNew().call(() -> mails.count("recipient", address))) {
            assertThat(Instant.now()).as("mail was not sent in time").isBefore(end);
            MailServer.pause(Duration.ofMillis(20));
        }
    }

    private void tellAll() {
        digests.writeDue(Times.now().plus(Duration.ofHours(1)));
    }
}
