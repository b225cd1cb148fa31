package dev.byline.security;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import dev.byline.data.DatabaseAway;
import dev.byline.data.SiteSecret;
import dev.byline.data.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Buckets of {@link RateLimit} that all nodes take from: one row of PostgreSQL each, changed by one statement on the
 * database's clock. The row tells nothing but when its bucket is full again; the key is hashed with the site's secret.
 */
@ApplicationScoped
class SharedBuckets {

    private static final Logger LOG = Logger.getLogger(SharedBuckets.class);
    private static final String SECOND = " * interval '1 second'";
    private static final String NEXT = "greatest(b.full_at, statement_timestamp()) + ?" + SECOND;
    private static final String UNTIL_FULL =
            "cast(extract(epoch from b.full_at - statement_timestamp()) * 1000000 as bigint)";
    private static final String TAKE = "insert into rate_bucket as b (key_hash, full_at) values (?,"
            + " statement_timestamp() + ?" + SECOND + ") on conflict (key_hash) do update set full_at = " + NEXT
            + " where " + NEXT + " <= statement_timestamp() + ?" + SECOND + " returning " + UNTIL_FULL;
    private static final String LOOK = "select " + UNTIL_FULL + " from rate_bucket b where b.key_hash = ?";
    private static final int AT_ONCE = 10_000;

    @Inject
    Sql sql;

    @Inject
    SiteSecret secret;

    /**
     * What the database says of a bucket.
     *
     * @param taken     whether one was taken
     * @param untilFull nanoseconds until it is full again, 0 if it is
     */
    record Answer(boolean taken, long untilFull) {
    }

    /** Reads the secret now: later it is needed where nobody may wait for the database. */
    void prepare() {
        hash("", "");
    }

    /** Whether there is a database for several nodes. */
    boolean isPostgres() {
        return sql.isPostgres();
    }

    /**
     * Takes one in the caller's transaction, or in one of its own.
     *
     * @return {@code null} if the database cannot be asked; inside a transaction that fails instead
     */
    Answer take(String hash, long interval, long capacity) {
        return ask(() -> {
            double one = seconds(interval);
            List<Object[]> taken = sql.list(TAKE, hash, one, one, one, seconds(capacity));
            return taken.isEmpty() ? new Answer(false, stored(hash)) : new Answer(true, nanos(taken));
        });
    }

    /** Takes one for good: at once outside of a transaction, else beside it and soon. */
    void count(String hash, long interval, long capacity) {
        if (QuarkusTransaction.isActive()) {
            // Waiting for a second connection while one is held would let few requests stop all others.
            Infrastructure.getDefaultWorkerPool().execute(() -> take(hash, interval, capacity));
        } else {
            take(hash, interval, capacity);
        }
    }

    /** How a bucket stands; {@code null} as above. */
    Answer look(String hash) {
        return ask(() -> new Answer(false, stored(hash)));
    }

    /** Forgets buckets that are full. Nobody waits: a row that is taken from right now is not full for long. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        if (isPostgres()) {
            QuarkusTransaction.requiringNew().run(() -> sql.update("delete from rate_bucket"
                    + " where key_hash in (select key_hash from rate_bucket where full_at < statement_timestamp()"
                    + " limit " + AT_ONCE + " for update skip locked)"));
        }
    }

    private Answer ask(Callable<Answer> question) {
        if (QuarkusTransaction.isActive()) {
            return QuarkusTransaction.joiningExisting().call(question);
        }
        try {
            return QuarkusTransaction.requiringNew().call(question);
        } catch (RuntimeException away) {
            // Limits count on this node alone meanwhile.
            if (DatabaseAway.isCauseOf(away)) {
                DatabaseAway.note(away);
            } else {
                LOG.warnf("The database gives no answer about limits: %s", away.getClass().getSimpleName());
                LOG.debug("Details", away);
            }
            return null;
        }
    }

    private long stored(String hash) {
        return nanos(sql.list(LOOK, hash));
    }

    private static long nanos(List<Object[]> micros) {
        return micros.isEmpty() ? 0
                : TimeUnit.MICROSECONDS.toNanos(Math.max(0, ((Number) micros.get(0)[0]).longValue()));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** What a bucket is known by. */
    String hash(String name, String key) {
        return secret.token("rate limit", name + " " + key);
    }
}
