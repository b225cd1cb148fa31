package dev.byline.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.jboss.logging.Logger;

import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * The sender's side of the outbox: each step is one short transaction, none of them open while the server is talked to.
 * A mail is in one node's hands for the time of a lease. If the node dies between the server's answer and the note of
 * it, nobody can know whether the mail went out; it is sent again then, under the same {@code Message-ID}.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MailQueue {

    private static final Logger LOG = Logger.getLogger(MailQueue.class);

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 20;

    @Inject
    OutgoingMailRepository mails;

    @Inject
    MailConfig config;

    /** Takes the mail that is due, alone among all nodes and for the time of a lease. */
    Optional<OutgoingMail> claim(Instant now) {
        Optional<OutgoingMail> due = mails.lockDue(now);
        due.ifPresent(mail -> {
            mail.status = MailStatus.SENDING;
            mail.attempts++;
            mail.nextAttemptAt = now.plus(config.lease());
        });
        return due;
    }

    /** Notes what came of an attempt. Does nothing if the mail is in other hands or was forgotten meanwhile. */
    void settle(OutgoingMail attempted, Delivery delivery) {
        mails.lockOwn(attempted.id, attempted.nextAttemptAt).ifPresent(mail -> {
            mail.error = delivery.error();
            switch (delivery.result()) {
                case TAKEN -> {
                    mail.sentAt = Times.now();
                    close(mail, MailStatus.SENT);
                }
                case REFUSED -> fail(mail);
                case PUT_OFF -> putOff(mail, wait(mail.attempts));
                case NO_SERVER -> {
                    // This was no attempt at this mail.
                    mail.attempts--;
                    putOff(mail, Duration.ZERO);
                }
            }
        });
    }

    private void putOff(OutgoingMail mail, Duration wait) {
        Instant now = Times.now();
        if (mail.createdAt.plus(config.giveUpAfter()).isBefore(now)) {
            fail(mail);
        } else {
            mail.status = MailStatus.WAITING;
            mail.nextAttemptAt = now.plus(wait);
        }
    }

    private static void fail(OutgoingMail mail) {
        LOG.warnf("Gave up mail '%s' after %d attempts: %s", mail.about, mail.attempts, mail.error);
        close(mail, MailStatus.FAILED);
    }

    private static void close(OutgoingMail mail, MailStatus status) {
        mail.status = status;
        mail.recipient = null;
        mail.subject = null;
        mail.text = null;
        mail.unsubscribe = null;
    }

    /** Twice as long after each attempt, and not for all mails the same. */
    private Duration wait(int attempts) {
        Duration doubled = config.retryAfter().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        long millis = Math.min(doubled.toMillis(), LONGEST_WAIT.toMillis());
        return Duration.ofMillis((long) (millis * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
