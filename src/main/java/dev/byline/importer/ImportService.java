package dev.byline.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.http.Problem;
import dev.byline.http.Times;
import dev.byline.text.PlainText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Takes files to import, and tells how their jobs stand. */
@ApplicationScoped
public class ImportService {

    private static final int NAME_LENGTH = 255;
    private static final int ERROR_LENGTH = 1000;

    @Inject
    ImportJobRepository jobs;

    @Inject
    ImportFiles files;

    @Inject
    ImportLeases leases;

    @Inject
    ImportWorker worker;

    @Inject
    ObjectMapper json;

    /**
     * Keeps a file and lets it be imported.
     *
     * @param field the request's field that brought it
     * @throws Problem 400 if it is empty
     */
    public ImportView accept(InputStream sent, String field, String fileName, Long userId, String userName) {
        try {
            Path kept = files.keep(sent);
            if (Files.size(kept) == 0) {
                Files.delete(kept);
                throw Problem.invalid(field, "empty", "The file is empty");
            }
            ImportJob job = QuarkusTransaction.requiringNew().call(() -> register(fileName, userId, userName));
            files.assign(kept, job.id);
            worker.add(job.id);
            return view(job);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A job, 404 if there is none. */
    @Transactional
    public ImportView find(long id) {
        return view(jobs.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    /**
     * Ends a job.
     *
     * @throws Importing.Lost if another node has it meanwhile
     */
    @Transactional
    public void finish(long id, ImportStatus status, Tally tally, String error) {
        ImportJob job = jobs.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!leases.has(job)) {
            throw new Importing.Lost();
        }
        job.status = status;
        job.report = write(tally);
        job.error = error == null || error.length() <= ERROR_LENGTH ? error
                : error.substring(0, ERROR_LENGTH - 1) + "…";
        job.finishedAt = Times.now();
    }

    /** The view of a job. */
    ImportView view(ImportJob job) {
        try {
            return new ImportView(job.id, job.status, job.fileName, job.createdAt, job.finishedAt, job.processed,
                    job.total, json.readValue(job.report, ImportReport.class), job.error);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Reports are written here", impossible);
        }
    }

    private ImportJob register(String fileName, Long userId, String userName) {
        String name = PlainText.singleLine(fileName);
        ImportJob job = new ImportJob();
        job.status = ImportStatus.RUNNING;
        job.home = files.home();
        job.fileName = name.length() <= NAME_LENGTH ? name : name.substring(name.length() - NAME_LENGTH);
        job.userId = userId;
        job.userName = userName;
        leases.hold(job);
        job.report = write(new Tally());
        job.createdAt = Times.now();
        jobs.persist(job);
        return job;
    }

    private String write(Tally tally) {
        try {
            return json.writeValueAsString(tally.report());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report is plain JSON", impossible);
        }
    }
}
