package dev.byline.privacy;

import java.time.Instant;
import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Requests of readers in the database. */
@ApplicationScoped
public class PrivacyRequestRepository implements PanacheRepository<PrivacyRequest> {

    /** Requests for an address that can still be used, oldest first. */
    public List<PrivacyRequest> listByWriter(String emailHash, Instant now) {
        return find("emailHash = ?1 and expiresAt > ?2 order by id", emailHash, now).list();
    }

    /** Forgets all requests for an address; how many there were. */
    public int deleteByWriter(String emailHash) {
        return (int) delete("emailHash", emailHash);
    }

    /** Forgets requests whose links are too old; how many there were. */
    public long deleteExpired(Instant now) {
        return delete("expiresAt <= ?1", now);
    }
}
