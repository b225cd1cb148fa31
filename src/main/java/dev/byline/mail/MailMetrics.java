package dev.byline.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells those who watch the service how many mails wait ({@code byline.mail.waiting}) and how many were given up. */
@ApplicationScoped
public class MailMetrics {

    @Inject
    OutgoingMailRepository mails;

    @Inject
    MeterRegistry meters;

    void register(@Observes StartupEvent event) {
        gauge("byline.mail.waiting", "Mails that are still to be sent", MailStatus.WAITING);
        gauge("byline.mail.failed", "Mails of the last 90 days that were given up", MailStatus.FAILED);
    }

    private void gauge(String name, String meaning, MailStatus status) {
        Gauge.builder(name, () -> QuarkusTransaction.requiringNew().call(() -> mails.countByStatus(status)))
                .description(meaning).register(meters);
    }
}
