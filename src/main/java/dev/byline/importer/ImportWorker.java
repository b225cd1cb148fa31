package dev.byline.importer;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Runs imports one after the other beside everything else, and takes up again what a stop interrupted. */
@ApplicationScoped
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int SECONDS_TO_STOP = 30;

    @Inject
    ImportJobRepository jobs;

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

    private volatile boolean stopping;

    void start(@Observes StartupEvent event) {
        resume();
    }

    /** Takes up the jobs that were running when the service went down; those whose file is gone have failed. */
    void resume() {
        List<Long> unfinished = QuarkusTransaction.requiringNew()
                .call(() -> jobs.listUnfinished(files.home()).stream().map(job -> job.id).toList());
        files.removeAllBut(unfinished);
        for (Long job : unfinished) {
            if (files.has(job)) {
                LOG.infof("Import %d was interrupted and is run again", job);
                add(job, true);
            } else if (!waiting.contains(job)) {
                service.finish(job, ImportStatus.FAILED, new Tally(),
                        "The service was stopped during the import and the file is gone; send it again");
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        // Not interrupted: an interrupt in the middle of a write closes the embedded database's file.
        stopping = true;
        thread.shutdown();
        thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
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
                }
            });
        }
    }
}
