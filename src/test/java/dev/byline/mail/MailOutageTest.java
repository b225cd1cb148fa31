package dev.byline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.byline.Api;
import dev.byline.HttpTest;
import dev.byline.MailServer;
import dev.byline.Parallel;
import dev.byline.http.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;

@HttpTest
class MailOutageTest {

    @Inject
    Outbox outbox;

    @Inject
    MailQueue queue;

    @Inject
    MailSender sender;

    @Inject
    OutgoingMailRepository mails;

    @Inject
    MailServer server;

    @Test
    void while_the_server_is_away_letters_wait_and_each_is_delivered_once_when_it_is_back() {
        server.stop();
        List<String> recipients = new ArrayList<>();
        try {
            for (int number = 0; number < 10; number++) {
                recipients.add(write(Duration.ZERO));
            }
            MailServer.pause(Duration.ofMillis(1500));
        } finally {
            server.start();
        }
        recipients.forEach(server::awaitOne);
        MailServer.pause(Duration.ofMillis(300));
        assertThat(recipients).allMatch(to -> server.to(to).size() == 1);
    }

    @Test
    void several_senders_at_once_send_each_mail_once() {
        List<String> recipients = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 0; number < 30; number++) {
                recipients.add(address());
                outbox.write(new Letter(Api.unique("at once"), recipients.get(number), "Hello", "Text", null));
            }
        });
        Parallel.run(4, index -> sender.sendDue());
        recipients.forEach(server::awaitOne);
        MailServer.pause(Duration.ofMillis(300));
        assertThat(recipients).allMatch(to -> server.to(to).size() == 1);
    }

    @Test
    void a_mail_in_the_hands_of_one_node_is_taken_by_no_other_until_the_lease_is_over() {
        Instant later = Times.now().plus(Duration.ofDays(1));
        List<Long> written = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            String to = write(Duration.ofHours(20));
            written.add(idOf(to));
        }
        // H2 may find nothing where another took what came first; the next look finds the rest.
        List<Long> claimed = Parallel.run(12, index -> Stream.generate(() -> queue.claim(later)).limit(1000)
                .flatMap(Optional::stream).findFirst().orElseThrow().id);
        assertThat(new HashSet<>(claimed)).hasSize(12).containsAll(written);
        assertThat(queue.claim(later)).isEmpty();
        written.forEach(this::drop);
    }

    @Test
    void a_mail_of_a_node_that_died_is_sent_again_under_the_same_message_id() {
        String to = write(Duration.ofHours(20));
        long id = idOf(to);
        OutgoingMail held = QuarkusTransaction.requiringNew().call(() -> {
            OutgoingMail mail = mails.findById(id);
            mail.status = MailStatus.SENDING;
            mail.attempts = 1;
            mail.nextAttemptAt = Times.now().plus(Duration.ofMinutes(5));
            return mail;
        });
        MailServer.pause(Duration.ofMillis(1200));
        assertThat(server.to(to)).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> mails.findById(id).nextAttemptAt = Times.now());
        assertThat(MailServer.header(server.awaitOne(to), "Message-ID")).isEqualTo("<" + held.messageId + ">");
        // What the first node says now, should it live after all, counts no more.
        queue.settle(held, new Delivery(Delivery.Result.PUT_OFF, "timeout"));
        MailServer.pause(Duration.ofMillis(500));
        assertThat(server.to(to)).hasSize(1);
    }

    @Test
    void what_the_server_refuses_for_good_fails_at_once_and_leaves_no_address() {
        String refused = address();
        OutgoingMail mail = new OutgoingMail();
        mail.status = MailStatus.SENDING;
        mail.about = Api.unique("refused");
        mail.messageId = "x@localhost";
        mail.recipient = refused;
        mail.attempts = 1;
        mail.createdAt = Times.now();
        mail.nextAttemptAt = Times.now().plus(Duration.ofMinutes(5));
        QuarkusTransaction.requiringNew().run(() -> mails.persist(mail));
        queue.settle(mail, new Delivery(Delivery.Result.REFUSED, "550"));
        OutgoingMail failed = QuarkusTransaction.requiringNew().call(() -> mails.findById(mail.id));
        assertThat(failed.status).isEqualTo(MailStatus.FAILED);
        assertThat(failed.recipient).isNull();
        assertThat(failed.error).isEqualTo("550");
    }

    private String write(Duration delay) {
        String to = address();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.write(new Letter(Api.unique("outage"), to, "Hello", "Text", null), delay));
        return to;
    }

    private long idOf(String to) {
        return QuarkusTransaction.requiringNew().call(() -> mails.find("recipient", to).firstResult().id);
    }

    private void drop(long id) {
        QuarkusTransaction.requiringNew().run(() -> mails.deleteById(id));
    }

    private static String address() {
        return Api.unique("reader") + "@example.com";
    }
}
