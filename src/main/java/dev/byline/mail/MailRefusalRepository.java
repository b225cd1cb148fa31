package dev.byline.mail;

import java.time.Instant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Refusals in the database. */
@ApplicationScoped
public class MailRefusalRepository implements PanacheRepositoryBase<MailRefusal, String> {

    /** Stores a refusal; a repeat changes nothing. */
    public void insert(String recipientHash, Instant now) {
        getEntityManager().createNativeQuery("insert into mail_refusal (recipient_hash, created_at)"
                + " values (:hash, :now) on conflict do nothing")
                .setParameter("hash", recipientHash).setParameter("now", now).executeUpdate();
    }
}
