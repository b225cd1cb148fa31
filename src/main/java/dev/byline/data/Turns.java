package dev.byline.data;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Lets work that is due every so often run once in the fleet, however many nodes ask. Each node asks by a schedule of
 * its own; the job's row tells when it was last done, and its lock who is at it. A node that dies while it works gives
 * its turn back, because the row changes in the work's own transaction.
 */
@ApplicationScoped
public class Turns {

    /** A schedule is not kept to the millisecond: who asks too early by this part of the interval is not too early. */
    private static final int TOLERANCE = 60;

    @Inject
    EntityManager entities;

    /**
     * Does work in one new transaction, unless another node does it now or has done it within the interval. If it
     * fails, the turn is free again.
     *
     * @param job   the job's name in the fleet, up to 40 characters
     * @param every how often it is due
     * @return whether it was done
     */
    public boolean take(String job, Duration every, Runnable work) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        // A transaction of its own: others would wait for a new row until the work beside it ends.
        QuarkusTransaction.requiringNew().run(() -> register(job));
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!claim(job, now, now.minus(every).plus(every.dividedBy(TOLERANCE)))) {
                return false;
            }
            work.run();
            return true;
        });
    }

    /** Takes the turn for work that needs several transactions; if it fails, it is due again after the interval. */
    public boolean take(String job, Duration every) {
        return take(job, every, () -> {
        });
    }

    private void register(String job) {
        // Not by the insert alone: PostgreSQL lets it wait for whoever is changing the row that it conflicts with.
        if (entities.createNativeQuery("select name from scheduled_job where name = :job").setParameter("job", job)
                .getResultList().isEmpty()) {
            entities.createNativeQuery("insert into scheduled_job (name, last_run_at) values (:job, :never)"
                    + " on conflict do nothing").setParameter("job", job).setParameter("never", Instant.EPOCH)
                    .executeUpdate();
        }
    }

    private boolean claim(String job, Instant now, Instant due) {
        boolean free = !entities.createNativeQuery("select name from scheduled_job"
                + " where name = :job and last_run_at <= :due for update skip locked")
                .setParameter("job", job).setParameter("due", due).getResultList().isEmpty();
        if (free) {
            entities.createNativeQuery("update scheduled_job set last_run_at = :now where name = :job")
                    .setParameter("now", now).setParameter("job", job).executeUpdate();
        }
        return free;
    }
}
