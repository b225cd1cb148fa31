package dev.byline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryTest {

    @Test
    void refusals_for_good_and_for_now_are_told_apart() {
        assertThat(judged("recipient address not accepted", 550, true)).isEqualTo(Delivery.Result.REFUSED);
        assertThat(judged("sending data failed", 554, true)).isEqualTo(Delivery.Result.REFUSED);
        assertThat(judged("recipient address not accepted", 450, false)).isEqualTo(Delivery.Result.PUT_OFF);
        assertThat(MailTransport.judge(new TimeoutException()).result()).isEqualTo(Delivery.Result.PUT_OFF);
        assertThat(MailTransport.judge(new IllegalStateException("closed")).result())
                .isEqualTo(Delivery.Result.PUT_OFF);
    }

    @Test
    void what_is_wrong_with_the_server_or_its_settings_costs_no_mail_its_chance() {
        assertThat(judged("AUTH PLAIN failed", 535, true)).isEqualTo(Delivery.Result.NO_SERVER);
        assertThat(judged("sender address not accepted", 550, true)).isEqualTo(Delivery.Result.NO_SERVER);
        assertThat(judged("initial dialogue", 421, false)).isEqualTo(Delivery.Result.NO_SERVER);
        assertThat(MailTransport.judge(new CompletionException(new ConnectException("refused"))).result())
                .isEqualTo(Delivery.Result.NO_SERVER);
    }

    @Test
    void the_servers_own_words_are_kept_nowhere() {
        Delivery delivery = MailTransport.judge(new SMTPException("recipient address not accepted", 550,
                List.of("550 <ada@example.com> unknown"), true));
        assertThat(delivery.error()).isEqualTo("550");
    }

    private static Delivery.Result judged(String message, int code, boolean isolated) {
        return MailTransport.judge(new SMTPException(message, code, List.of(code + " no"), isolated)).result();
    }
}
