package dev.byline.comment.submission;

import java.time.Instant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Retry keys in the database. */
@ApplicationScoped
public class SubmissionKeyRepository implements PanacheRepositoryBase<SubmissionKey, String> {

    /** Forgets keys that nobody will retry any more; how many there were. */
    public long deleteOlderThan(Instant moment) {
        return delete("createdAt < ?1", moment);
    }
}
