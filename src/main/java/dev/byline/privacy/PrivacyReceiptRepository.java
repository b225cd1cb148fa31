package dev.byline.privacy;

import java.util.Optional;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Receipts in the database. */
@ApplicationScoped
public class PrivacyReceiptRepository implements PanacheRepository<PrivacyReceipt> {

    /** The receipt with that number. */
    public Optional<PrivacyReceipt> findByNumber(String number) {
        return find("number", number).firstResultOptional();
    }
}
