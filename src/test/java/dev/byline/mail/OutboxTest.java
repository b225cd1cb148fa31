package dev.byline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.MailServer;
import dev.byline.http.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

@HttpTest
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    OutgoingMailRepository mails;

    @Inject
    MailServer server;

    @Test
    void a_letter_is_sent_once_its_transaction_is_committed_and_only_then() {
        String never = address();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.write(letter(Api.unique("about"), never));
            throw new IllegalArgumentException("changed my mind");
        })).hasMessage("changed my mind");
        String to = address();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.write(letter(Api.unique("about"), to));
            MailServer.pause(Duration.ofMillis(300));
            assertThat(server.to(to)).isEmpty();
        });
        MimeMessage mail = server.awaitOne(to);
        assertThat(MailServer.subject(mail)).isEqualTo("Grüße");
        assertThat(MailServer.text(mail).strip()).isEqualTo("Line one, straight “text”.\n\nLine two.");
        assertThat(server.to(never)).isEmpty();
    }

    @Test
    void nothing_is_sent_outside_of_a_transaction() {
        assertThatThrownBy(() -> outbox.write(letter(Api.unique("about"), address())))
                .hasMessageContaining("Transaction");
    }

    @Test
    void of_two_letters_about_the_same_only_the_first_is_written_and_the_transaction_stays_whole() {
        String about = Api.unique("about");
        String to = address();
        write(letter(about, to));
        String later = address();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(outbox.write(letter(about, to))).isFalse();
            assertThat(outbox.write(letter(Api.unique("about"), later))).isTrue();
        });
        server.awaitOne(later);
        assertThat(server.to(to)).hasSize(1);
    }

    @Test
    void a_sent_mail_leaves_neither_recipient_nor_content_in_the_database() {
        String about = Api.unique("about");
        write(letter(about, address()));
        OutgoingMail sent = awaitStatus(about, MailStatus.SENT);
        assertThat(sent.recipient).isNull();
        assertThat(sent.subject).isNull();
        assertThat(sent.text).isNull();
        assertThat(sent.unsubscribe).isNull();
        assertThat(sent.sentAt).isNotNull();
        assertThat(sent.attempts).isEqualTo(1);
    }

    @Test
    void n5_whatever_a_subject_holds_it_adds_no_header() {
        String to = address();
        write(new Letter(Api.unique("about"), to, "Hello\r\nBcc: victim@example.com\r\n\r\nBuy\u0000 this\u2028now "
                + "é".repeat(400), "Text\r\n.\r\nMAIL FROM:<evil@example.com>\r\n", null));
        MimeMessage mail = server.awaitOne(to);
        assertThat(MailServer.header(mail, "Bcc")).isNull();
        assertThat(MailServer.subject(mail)).startsWith("Hello Bcc: victim@example.com Buy this").endsWith("é…");
        assertThat(MailServer.text(mail)).contains("\n.\nMAIL FROM:<evil@example.com>");
        assertThat(server.to("victim@example.com")).isEmpty();
    }

    @Test
    void n5_what_is_not_one_plain_address_is_never_written_to() {
        for (String wrong : List.of("a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example", "A <a@b.example>",
                "a@b", "(a@b.example)", "")) {
            assertThatThrownBy(() -> write(letter(Api.unique("about"), wrong))).hasMessageContaining("address");
        }
    }

    @Test
    void a_mail_says_that_a_machine_wrote_it_and_how_to_end_such_mails() {
        String about = Api.unique("about");
        String to = address();
        write(new Letter(about, to, "Hello", "Text", "http://localhost:8081/mail/unsubscribe/x"));
        MimeMessage mail = server.awaitOne(to);
        assertThat(MailServer.header(mail, "From")).isEqualTo("The Gazette <gazette@example.org>");
        assertThat(MailServer.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(MailServer.header(mail, "Message-ID")).matches("<[A-Za-z0-9_-]{43}@localhost>")
                .isEqualTo("<" + awaitStatus(about, MailStatus.SENT).messageId + ">");
        assertThat(MailServer.header(mail, "Date")).matches("\\w{3}, \\d{1,2} \\w{3} \\d{4} [\\d:]{8} \\+0000");
        assertThat(MailServer.header(mail, "List-Unsubscribe")).isEqualTo("<http://localhost:8081/mail/unsubscribe/x>");
        assertThat(MailServer.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(MailServer.header(mail, "Content-Type")).startsWith("text/plain");
    }

    @Test
    void who_refuses_mail_gets_none_until_forgotten() {
        String to = address();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.write(letter(Api.unique("about"), to));
            outbox.refuse(outbox.hash(to.toUpperCase()));
            outbox.refuse(outbox.hash(to));
            assertThat(outbox.write(letter(Api.unique("about"), to))).isFalse();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.forget(to);
            assertThat(outbox.write(letter(Api.unique("about"), to))).isTrue();
        });
        server.awaitOne(to);
    }

    @Test
    void letters_to_one_address_are_counted_until_it_is_forgotten() {
        String to = address();
        String kind = Api.unique("kind");
        Instant start = Times.now().minusSeconds(1);
        write(letter(kind + " 1", to));
        write(letter(kind + " 2", to));
        write(letter(Api.unique("other"), to));
        server.await(to, 3);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(outbox.countSince(outbox.hash(to), kind, start)).isEqualTo(2);
            outbox.forget(to);
            assertThat(outbox.countSince(outbox.hash(to), kind, start)).isZero();
        });
    }

    private void write(Letter letter) {
        QuarkusTransaction.requiringNew().run(() -> outbox.write(letter));
    }

    private OutgoingMail awaitStatus(String about, MailStatus status) {
        for (int tries = 0; tries < 200; tries++) {
            OutgoingMail mail = QuarkusTransaction.requiringNew()
                    .call(() -> mails.find("about", about).firstResult());
            if (mail != null && mail.status == status) {
                return mail;
            }
            MailServer.pause(Duration.ofMillis(20));
        }
        throw new AssertionError("The mail about " + about + " never was " + status);
    }

    private static String address() {
        return Api.unique("reader") + "@example.com";
    }

    private static Letter letter(String about, String to) {
        return new Letter(about, to, "Grüße", "Line one, straight “text”.\n\nLine two.", null);
    }
}
