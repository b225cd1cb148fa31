package dev.byline.mail;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.SSLException;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Hands one mail to the server and tells what came of it. */
@ApplicationScoped
class MailTransport {

    /** Longer than a slow server takes, and much shorter than the lease. */
    static final Duration TIMEOUT = Duration.ofMinutes(1);

    /** RFC 5321 §4.2 and RFC 4954 §6: the service is not available, or does not let this client in. */
    private static final Set<Integer> SERVER_TROUBLE = Set.of(421, 454, 530, 534, 535, 538);
    private static final String SENDER_REFUSED = "sender address not accepted";

    @Inject
    MailConfig config;

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    /** Called from any other thread, Vert.x' client may miss the server's greeting and wait for it in vain. */
    private Context context;

    @PostConstruct
    void findContext() {
        context = vertx.getOrCreateContext();
    }

    /** Sends a mail; returns as soon as the server has answered. */
    Delivery send(OutgoingMail mail) {
        try {
            Uni.createFrom().deferred(() -> mailer.send(message(mail)))
                    .runSubscriptionOn(command -> context.runOnContext(unused -> command.run()))
                    .await().atMost(TIMEOUT);
            return Delivery.taken();
        } catch (RuntimeException failed) {
            return judge(failed);
        }
    }

    private Mail message(OutgoingMail mail) {
        Mail message = Mail.withText(mail.recipient, mail.subject, mail.text)
                .setFrom(config.from().orElseThrow())
                .addHeader("Message-ID", "<" + mail.messageId + ">")
                .addHeader("Date", DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
                        .format(ZonedDateTime.ofInstant(mail.createdAt, ZoneOffset.UTC)))
                .addHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe != null) {
            message.addHeader("List-Unsubscribe", "<" + mail.unsubscribe + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    static Delivery judge(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SMTPException refused && refused.getReplyCode() > 0) {
                return judge(refused);
            }
            if (at instanceof ConnectException || at instanceof UnknownHostException || at instanceof SSLException) {
                return new Delivery(Delivery.Result.NO_SERVER, "no connection");
            }
        }
        return new Delivery(Delivery.Result.PUT_OFF, failure instanceof TimeoutException ? "timeout" : "broken off");
    }

    private static Delivery judge(SMTPException refused) {
        String code = Integer.toString(refused.getReplyCode());
        // A sender that the server does not know is a wrong setting, for which no mail shall be lost.
        if (SERVER_TROUBLE.contains(refused.getReplyCode()) || String.valueOf(refused.getMessage())
                .startsWith(SENDER_REFUSED)) {
            return new Delivery(Delivery.Result.NO_SERVER, code);
        }
        return new Delivery(refused.isPermanent() ? Delivery.Result.REFUSED : Delivery.Result.PUT_OFF, code);
    }
}
