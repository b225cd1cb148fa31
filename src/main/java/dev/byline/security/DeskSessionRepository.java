package dev.byline.security;

import java.time.Instant;
import java.util.Optional;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Sessions of the desk in the database. */
@ApplicationScoped
public class DeskSessionRepository implements PanacheRepository<DeskSession> {

    /** The session with that hash, its user loaded. */
    public Optional<DeskSession> findByHash(String hash) {
        return find("from DeskSession s join fetch s.user where s.hash = ?1", hash).firstResultOptional();
    }

    /** Notes that a session was used. */
    public void touch(long id, Instant now) {
        update("usedAt = ?1 where id = ?2", now, id);
    }

    /** Ends one session. */
    public void deleteByHash(String hash) {
        delete("hash", hash);
    }

    /** Ends all sessions of a user. */
    public void deleteAllOf(User user) {
        delete("user", user);
    }

    /** Ends the sessions that were made or last used before the given moments. */
    public void deleteOlderThan(Instant madeBefore, Instant usedBefore) {
        delete("createdAt < ?1 or usedAt < ?2", madeBefore, usedBefore);
    }
}
