package dev.byline.importer;

import java.time.Instant;
import java.util.List;

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

    /** Notes how far a job has come. */
    public void setProgress(long id, int processed, int total) {
        update("processed = ?1, total = ?2 where id = ?3", processed, total, id);
    }

    /** Forgets jobs that ended before a moment; how many there were. */
    public long deleteFinishedBefore(Instant moment) {
        return delete("finishedAt < ?1", moment);
    }
}
