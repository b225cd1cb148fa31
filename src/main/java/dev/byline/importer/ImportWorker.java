package dev.byline.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import dev.byline.http.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Runs imports one after the other beside everything else, and takes up again what a stop interrupted: on this node or
 * on another one that shares its data directory.
 */
@ApplicationScoped
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int SECONDS_TO_STOP = 30;

    @Inject
    ImportJobRepository jobs;

    @Inject
    ImportLeases leases;

    @Inject
    ImportFiles files;

    @Inject
    ImportService service;

    @Inject
    ImportRun run;

    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "import");
        worker.setDaemon(true);
        return worker;
    });

    /** What a stop interrupts. */
    private final Set<Long> left = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    /** Only {@link #look()} asks, never twice at a time. */
    private volatile boolean tidied;

    /**
     * Keeps the jobs that this node has, and takes up those that it was stopped in and those of nodes that went away. Not
     * at the start itself, whose time readers notice.
     */
    @Scheduled(every = "5s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        leases.renew(waiting);
        if (!stopping) {
            resume();
            // Last, so that files that cannot be cleared away hinder no import; this is then tried again.
            if (!tidied) {
                tidy();
                tidied = true;
            }
        }
    }

    /** Clears files away that belong to no unfinished job. */
    void tidy() {
        // In this order: a job is stored before its file gets its name.
        List<Path> found = files.list();
        files.removeStray(found, QuarkusTransaction.requiringNew()
                .call(() -> jobs.listUnfinished(files.home()).stream().map(job -> job.id).toList()));
    }

    /** Takes up the jobs that nobody has in hand any more; those whose file is gone have failed. */
    void resume() {
        List<Long> free = QuarkusTransaction.requiringNew().call(() -> jobs.listFreeIds(files.home(), Times.now()));
        for (Long job : free) {
            if (waiting.contains(job) || !leases.claim(job)) {
                continue;
            }
            if (files.has(job)) {
                LOG.infof("Import %d was interrupted and is run again", job);
                add(job, true);
            } else {
                service.finish(job, ImportStatus.FAILED, new Tally(),
                        "The service was stopped during the import and the file is gone; send it again");
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        // Not interrupted: an interrupt in the middle of a write closes the embedded database's file.
        stopping = true;
        thread.shutdown();
        if (thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            leases.release(left);
        }
    }

    /** Lets a job run when its turn has come. */
    void add(long job) {
        add(job, false);
    }

    private void add(long job, boolean again) {
        if (waiting.add(job)) {
            thread.execute(() -> {
                try {
                    if (!stopping) {
                        run.run(job, again, () -> stopping);
                    }
                } finally {
                    waiting.remove(job);
                    if (stopping) {
                        left.add(job);
                    }
                }
            });
        }
    }
}
