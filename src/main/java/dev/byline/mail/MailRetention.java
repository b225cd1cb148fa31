package dev.byline.mail;

import java.time.Duration;
import java.time.Instant;

import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets to whom mails went after two days, and that they went after ninety. */
@ApplicationScoped
public class MailRetention {

    /** For how long it is known that something was told, so that it is not told again. */
    public static final Duration KEPT = Duration.ofDays(90);
    private static final Duration RECIPIENTS = Duration.ofDays(2);

    @Inject
    Turns turns;

    @Inject
    OutgoingMailRepository mails;

    /** Runs hourly in one node of the fleet. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetInTurn() {
        turns.take("mail retention", Duration.ofHours(1), this::forget);
    }

    /** Forgets what has been kept for long enough; within a transaction. */
    void forget() {
        Instant now = Times.now();
        mails.forgetRecipients(now.minus(RECIPIENTS));
        mails.deleteSettled(now.minus(KEPT));
    }
}
