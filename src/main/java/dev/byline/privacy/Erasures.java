package dev.byline.privacy;

import java.util.List;

import org.jboss.logging.Logger;

import dev.byline.comment.erasure.ErasureConfig;
import dev.byline.comment.erasure.ErasureCounts;
import dev.byline.comment.erasure.ErasureMode;
import dev.byline.comment.erasure.WriterErasure;
import dev.byline.comment.submission.SubmissionRules;
import dev.byline.data.TextColumns;
import dev.byline.mail.Outbox;
import dev.byline.text.AddressMask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Erases people. Works through many transactions; the last one forgets the request and writes the receipt, so that what
 * was killed before is done again, and its receipt counts what was left to do.
 */
@ApplicationScoped
public class Erasures {

    private static final Logger LOG = Logger.getLogger(Erasures.class);

    private static final String MAILS = "outgoing_mail";

    @Inject
    WriterErasure writers;

    @Inject
    TextColumns columns;

    @Inject
    Outbox outbox;

    @Inject
    PrivacyRequestRepository requests;

    @Inject
    SubmissionRules rules;

    @Inject
    Receipts receipts;

    @Inject
    ErasureConfig config;

    /**
     * Erases whoever has an address, and says so. Nothing stored is no error.
     *
     * @param email a valid address
     * @param mode  what becomes of public comments, {@code null} for what the site does by default
     */
    public Receipt erase(String email, ErasureMode mode) {
        ErasureMode chosen = mode == null ? config.erase() : mode;
        ErasureCounts counts = new ErasureCounts();
        writers.erase(email, chosen, counts);
        AddressMask mask = AddressMask.of(email);
        counts.add(MAILS, columns.rewrite(MAILS, "id", List.of("subject", "text"), mask.like(), mask::apply));
        Receipt receipt = QuarkusTransaction.requiringNew().call(() -> {
            outbox.forget(email);
            counts.add("privacy_request", requests.deleteByWriter(rules.emailHash(email)));
            return receipts.issue(PrivacyKind.ERASURE, chosen, counts.byTable());
        });
        LOG.infof("Erased a person, receipt %s", receipt.number());
        return receipt;
    }
}
