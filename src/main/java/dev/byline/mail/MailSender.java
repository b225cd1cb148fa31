package dev.byline.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import dev.byline.http.Times;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Sends what is due, one mail after the other, on a thread of its own: at once when a letter was written on this node,
 * and every few seconds for what others left. While there is no server it waits longer and longer, up to a minute.
 */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int NOTES = 30;
    private static final long STOP_MILLIS = MailTransport.TIMEOUT.toMillis() + 5000;

    @Inject
    MailConfig config;

    @Inject
    MailQueue queue;

    @Inject
    MailTransport transport;

    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    void start(@Observes StartupEvent event) {
        MailSettings.check(config);
        if (config.from().isPresent()) {
            thread = new Thread(this::run, "byline-mail");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterWritten letter) {
        wake.release();
    }

    /** Lets the mail that is being sent be noted as such. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        wake.release();
        if (thread != null) {
            thread.join(STOP_MILLIS);
        }
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        while (isRunning()) {
            boolean reachable = false;
            try {
                reachable = sendDue();
            } catch (RuntimeException failed) {
                LOG.warnf("Mails cannot be read now: %s", failed.getClass().getSimpleName());
            }
            if (reachable) {
                pause = SHORTEST_PAUSE;
                awaitLetter(config.poll());
            } else {
                rest(pause);
                pause = longer(pause);
            }
        }
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Sends mails until none is due; whether there was a server for them. */
    boolean sendDue() {
        while (isRunning()) {
            Optional<OutgoingMail> due = queue.claim(Times.now());
            if (due.isEmpty()) {
                return true;
            }
            Delivery delivery = transport.send(due.get());
            note(due.get(), delivery);
            if (delivery.result() == Delivery.Result.NO_SERVER) {
                LOG.warnf("The mail server is not there or lets nobody send: %s", delivery.error());
                return false;
            }
            rest(config.pause());
        }
        return true;
    }

    /** Insists: a mail that was sent and not noted as such would be sent twice. */
    private void note(OutgoingMail mail, Delivery delivery) {
        for (int tries = 1;; tries++) {
            try {
                queue.settle(mail, delivery);
                return;
            } catch (RuntimeException failed) {
                if (tries == NOTES || !isRunning()) {
                    throw failed;
                }
                rest(SHORTEST_PAUSE);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void rest(Duration time) {
        try {
            stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stopped.countDown();
        }
    }

    private void awaitLetter(Duration time) {
        try {
            if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            stopped.countDown();
        }
    }
}
