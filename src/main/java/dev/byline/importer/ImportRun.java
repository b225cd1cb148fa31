package dev.byline.importer;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;

import org.jboss.logging.Logger;

import dev.byline.importer.pagetext.PageTextImport;
import dev.byline.importer.wxr.WxrImport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** One job from its file to its report. */
@ApplicationScoped
public class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    @Inject
    ImportJobRepository jobs;

    @Inject
    ImportLeases leases;

    @Inject
    ImportFiles files;

    @Inject
    ImportService service;

    @Inject
    WxrImport exports;

    @Inject
    PageTextImport pages;

    /**
     * Runs a job to its end.
     *
     * @param again whether it was interrupted before
     * @param stop  asked between transactions whether the service shuts down; the job is left as it is then
     */
    @ActivateRequestContext
    void run(long id, boolean again, BooleanSupplier stop) {
        try {
            Importing importing = begin(id, stop);
            if (again) {
                importing.tally().note("import", "this file",
                        "The service was stopped during this import; what it had stored counts as skipped");
            }
            String error = bringIn(id, importing);
            service.finish(id, error == null ? ImportStatus.DONE : ImportStatus.FAILED, importing.tally(), error);
            files.remove(id);
        } catch (Importing.Stopped stopped) {
            LOG.infof("Import %d stops with the service and goes on at the next start or elsewhere", id);
        } catch (Importing.Lost lost) {
            LOG.warnf("Import %d was taken over by another node", id);
        } catch (IOException | RuntimeException failed) {
            // The job stays as it is: when its lease is over, it is taken up again.
            LOG.errorf("Import %d could not be ended: %s", id, trail(failed));
        }
    }

    private Importing begin(long id, BooleanSupplier stop) {
        ImportJob job = QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
        return new Importing(job.userId, job.userName, (processed, total) -> {
            if (stop.getAsBoolean()) {
                throw new Importing.Stopped();
            }
            if (!leases.advance(id, processed, total)) {
                throw new Importing.Lost();
            }
        });
    }

    /** Why it failed, {@code null} if it did not. */
    private String bringIn(long id, Importing importing) {
        ImportSource source = files.source(id);
        try {
            switch (FileKind.of(source)) {
                case XML -> exports.run(source, importing);
                default -> pages.run(source, importing);
            }
            return null;
        } catch (ImportFault fault) {
            return fault.getMessage();
        } catch (EOFException | ZipException broken) {
            return "The packed file is damaged or ends too early";
        } catch (Importing.Stopped | Importing.Lost left) {
            throw left;
        } catch (IOException | RuntimeException failed) {
            // Messages of database drivers quote values, which may be private: only the trail of classes is logged.
            LOG.errorf("Import %d failed: %s", id, trail(failed));
            return "The import stopped at an internal error. What it had stored stays; send the file again to go on";
        }
    }

    private static String trail(Throwable failed) {
        StringBuilder trail = new StringBuilder();
        for (Throwable cause = failed; cause != null && trail.length() < 2000; cause = cause.getCause()) {
            trail.append(trail.isEmpty() ? "" : " caused by ").append(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("dev.byline")) {
                    trail.append(" at ").append(frame);
                    break;
                }
            }
        }
        return trail.toString();
    }
}
