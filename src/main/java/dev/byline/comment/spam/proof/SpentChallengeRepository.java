package dev.byline.comment.spam.proof;

import java.time.Instant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Spent challenges in the database. */
@ApplicationScoped
public class SpentChallengeRepository implements PanacheRepositoryBase<SpentChallenge, String> {

    /** Stores a challenge as spent, at the end of this transaction; false if it was spent before, also a moment ago. */
    boolean add(String hash, Instant expiresAt) {
        return getEntityManager().createNativeQuery("insert into spent_challenge (hash, expires_at)"
                + " values (:hash, :expires) on conflict do nothing")
                .setParameter("hash", hash).setParameter("expires", expiresAt).executeUpdate() == 1;
    }

    /** Forgets those whose time is over. */
    long deleteExpired(Instant moment) {
        return delete("expiresAt < ?1", moment);
    }
}
