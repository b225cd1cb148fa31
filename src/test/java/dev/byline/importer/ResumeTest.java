package dev.byline.importer;

import static dev.byline.Api.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.byline.HttpTest;
import dev.byline.Parallel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** Imports that a kill has interrupted, as the next start finds them. */
@HttpTest
@TestProfile(OwnDatabase.class)
class ResumeTest {

    private static final String ITEMS = Imports.post(73_001, "Before the kill", "")
            + Imports.post(73_002, "After the kill", "");

    @Inject
    ImportWorker worker;

    @Inject
    ImportJobRepository jobs;

    @Inject
    ImportLeases leases;

    @Inject
    ImportRun run;

    @Inject
    ImportFiles files;

    @ConfigProperty(name = "byline.data")
    String data;

    @Test
    void an_interrupted_import_goes_on_and_creates_nothing_twice() throws IOException {
        Imports.run(Imports.export(Imports.post(73_001, "Before the kill", "")));
        long id = interrupted(files.home());
        Files.writeString(path(id), Imports.export(ITEMS));
        worker.resume();
        JsonPath job = Imports.await("/imports/" + id);
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("report.created.articles")).isEqualTo(1);
        assertThat(job.getInt("report.skipped.articles")).isEqualTo(1);
        assertThat(Imports.reasons(job)).anyMatch(reason -> reason.contains("The service was stopped"));
        reader().get("/articles/after-the-kill").then().statusCode(200);
        assertThat(path(id)).as("removed when the job ends").doesNotExist();
    }

    @Test
    void an_interrupted_import_without_its_file_has_failed() {
        long id = interrupted(files.home());
        worker.resume();
        JsonPath job = Imports.await("/imports/" + id);
        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getString("error")).contains("the file is gone");
    }

    @Test
    void jobs_of_another_copy_of_the_service_are_left_alone() {
        long id = interrupted("another-home");
        worker.resume();
        assertThat(QuarkusTransaction.requiringNew().call(() -> jobs.findById(id).status))
                .isEqualTo(ImportStatus.RUNNING);
    }

    @Test
    void files_that_belong_to_no_job_are_cleared_away() throws IOException {
        Files.createDirectories(path(1).getParent());
        Path stray = Files.writeString(path(1).resolveSibling("incoming-stray"), "x");
        Path coming = Files.writeString(path(1).resolveSibling("incoming-now"), "x");
        Files.setLastModifiedTime(stray, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        worker.tidy();
        assertThat(stray).doesNotExist();
        assertThat(coming).as("another node may be receiving it").exists();
    }

    @Test
    void a_job_that_another_node_has_in_hand_is_taken_over_when_that_node_is_silent() throws IOException {
        long id = interrupted(files.home());
        Files.writeString(path(id), Imports.export(Imports.post(73_003, "Taken over", "")));
        lease(id, Duration.ofMinutes(1));
        worker.resume();
        run.run(id, true, () -> false);
        assertThat(job(id).leaseHolder).isEqualTo("another node");
        assertThat(job(id).status).as("not ended by a node that has it no more").isEqualTo(ImportStatus.RUNNING);
        assertThat(path(id)).exists();
        lease(id, Duration.ofMillis(-1));
        worker.resume();
        assertThat(Imports.await("/imports/" + id).getString("status")).isEqualTo("done");
    }

    @Test
    void of_several_nodes_that_find_a_job_one_takes_it() {
        long id = interrupted("home-of-several");
        assertThat(Parallel.run(6, node -> leases.claim(id))).containsOnlyOnce(true);
        lease(id, Duration.ofMillis(-1));
        assertThat(leases.claim(id)).isTrue();
        leases.release(List.of(id));
        assertThat(leases.claim(id)).isTrue();
    }

    private void lease(long id, Duration left) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportJob job = jobs.findById(id);
            job.leaseHolder = "another node";
            job.leaseEndsAt = Instant.now().plus(left);
        });
    }

    private ImportJob job(long id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
    }

    private Path path(long id) {
        return Path.of(data, "imports", Long.toString(id));
    }

    private long interrupted(String home) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ImportJob job = new ImportJob();
            job.status = ImportStatus.RUNNING;
            job.home = home;
            job.fileName = "interrupted.xml";
            job.userName = "admin";
            job.report = """
                    {"created":{},"updated":{},"skipped":{},"reasons":[],"furtherReasons":0}""";
            job.createdAt = Instant.now();
            jobs.persist(job);
            return job.id;
        });
    }
}
