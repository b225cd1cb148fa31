package dev.byline.mail;

import java.time.Duration;
import java.time.Instant;

import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets to whom mails went after two days, and that they went after ninety. Does no harm on several nodes at once. */
@ApplicationScoped
public class MailRetention {

    /** For how long it is known that something was told, so that it is not told again. */
    public static final Duration KEPT = Duration.ofDays(90);
    private static final Duration RECIPIENTS = Duration.ofDays(2);

    @Inject
    OutgoingMailRepository mails;

    /** Runs hourly. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Instant now = Times.now();
        mails.forgetRecipients(now.minus(RECIPIENTS));
        mails.deleteSettled(now.minus(KEPT));
    }
}
