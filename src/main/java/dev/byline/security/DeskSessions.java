package dev.byline.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Opens, finds and ends the sessions of browsers at the desk. */
@ApplicationScoped
@Transactional
public class DeskSessions {

    /** Not every request writes: the idle time need not be known better than this. */
    private static final Duration PRECISION = Duration.ofMinutes(5);

    @Inject
    Turns turns;

    @Inject
    DeskSessionRepository sessions;

    @Inject
    UserRepository users;

    @Inject
    SessionConfig config;

    /**
     * Opens a session for a user who gave the right password; what it answers goes into the cookie and is known
     * nowhere else. Fails if the user has got another password or was suspended meanwhile.
     */
    String open(User known) {
        User user = users.findById(known.id, LockModeType.PESSIMISTIC_READ);
        if (user == null || !user.active || !user.passwordHash.equals(known.passwordHash)) {
            throw new AuthenticationFailedException();
        }
        String text = TokenText.random();
        DeskSession session = new DeskSession();
        session.user = user;
        session.hash = TokenText.hash(text);
        session.createdAt = Times.now();
        session.usedAt = session.createdAt;
        sessions.persist(session);
        return text;
    }

    /** The session that a cookie speaks of, its user loaded; empty if it is over or its user may not sign in. */
    public Optional<DeskSession> find(String cookie) {
        Instant now = Times.now();
        Optional<DeskSession> found = sessions.findByHash(TokenText.hash(cookie))
                .filter(session -> session.user.active
                        && session.createdAt.isAfter(now.minus(config.life()))
                        && session.usedAt.isAfter(now.minus(config.idle())));
        found.filter(session -> session.usedAt.isBefore(now.minus(PRECISION)))
                .ifPresent(session -> sessions.touch(session.id, now));
        return found;
    }

    /** Ends the session that a cookie speaks of. */
    public void end(String cookie) {
        sessions.deleteByHash(TokenText.hash(cookie));
    }

    /** Runs hourly in one node of the fleet. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional(TxType.NOT_SUPPORTED)
    void forgetInTurn() {
        Instant now = Times.now();
        turns.take("session retention", Duration.ofHours(1),
                () -> sessions.deleteOlderThan(now.minus(config.life()), now.minus(config.idle())));
    }
}
