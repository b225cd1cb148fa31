package dev.byline.importer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;

/** Import jobs in the database. */
@ApplicationScoped
public class ImportJobRepository implements PanacheRepository<ImportJob> {

    /** One page, newest first, and one entry more, reversed for a backward cursor. */
    public List<ImportJob> listPage(Cursor cursor, int limit) {
        boolean backward = cursor != null && cursor.backward();
        String order = backward ? " order by createdAt, id" : " order by createdAt desc, id desc";
        if (cursor == null) {
            return find("1 = 1" + order).page(0, limit + 1).list();
        }
        return find("(createdAt, id) " + (backward ? ">" : "<") + " (:time, :id)" + order,
                Parameters.with("time", Instant.parse(cursor.value())).and("id", cursor.id()))
                .page(0, limit + 1).list();
    }

    /** Unfinished jobs whose files lie in a data directory, oldest first. */
    public List<ImportJob> listUnfinished(String home) {
        return list("status = ?1 and home = ?2 order by id", ImportStatus.RUNNING, home);
    }

    /** Of those, the ids of jobs that no node has in hand. */
    public List<Long> listFreeIds(String home, Instant now) {
        return find("select j.id from ImportJob j where j.status = ?1 and j.home = ?2"
                + " and (j.leaseEndsAt is null or j.leaseEndsAt <= ?3) order by j.id", ImportStatus.RUNNING, home, now)
                .project(Long.class).list();
    }

    /** Locks an unfinished job that no node has in hand; empty if another one has it or is about to take it. */
    public Optional<ImportJob> lockFree(long id, Instant now) {
        List<?> free = getEntityManager().createNativeQuery("select * from import_job where id = :id"
                + " and status = 'RUNNING' and (lease_ends_at is null or lease_ends_at <= :now) for update skip locked",
                ImportJob.class).setParameter("id", id).setParameter("now", now).getResultList();
        return free.stream().findFirst().map(ImportJob.class::cast);
    }

    /** Changes until when a node has unfinished jobs. */
    public void renewLeases(Collection<Long> ids, String holder, Instant end) {
        update("leaseEndsAt = ?1 where id in ?2 and leaseHolder = ?3 and status = ?4", end, ids, holder,
                ImportStatus.RUNNING);
    }

    /** Notes how far a job has come; how many jobs of that id the node has. */
    public int setProgress(long id, String holder, int processed, int total) {
        return update("processed = ?1, total = ?2 where id = ?3 and leaseHolder = ?4", processed, total, id, holder);
    }

    /** Forgets jobs that ended before a moment; how many there were. */
    public long deleteFinishedBefore(Instant moment) {
        return delete("finishedAt < ?1", moment);
    }
}
