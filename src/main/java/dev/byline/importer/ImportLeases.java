package dev.byline.importer;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.byline.http.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which node has which import in hand. A node says every few seconds that it still has its jobs; those of a node that
 * is silent for the time of a lease are free for any other that can read their files. A node that was silent for that
 * long and wakes up again notices it with its next step, and leaves the job to the other.
 */
@ApplicationScoped
public class ImportLeases {

    @Inject
    ImportJobRepository jobs;

    @ConfigProperty(name = "byline.imports.lease", defaultValue = "30S")
    Duration lease;

    private final String node = UUID.randomUUID().toString();

    /** Puts a job that is being made into this node's hands. */
    void hold(ImportJob job) {
        job.leaseHolder = node;
        job.leaseEndsAt = Times.now().plus(lease);
    }

    /** Takes a job that nobody has in hand; whether it was free. */
    boolean claim(long id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.lockFree(id, Times.now()).map(job -> {
            hold(job);
            return true;
        }).orElse(false));
    }

    /** Says that this node still has jobs; those that another one took meanwhile stay there. */
    void renew(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> jobs.renewLeases(ids, node, Times.now().plus(lease)));
        }
    }

    /** Lets go of jobs that others shall take at once. */
    void release(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> jobs.renewLeases(ids, node, Times.now()));
        }
    }

    /** Notes how far a job has come; whether it is still in this node's hands. */
    boolean advance(long id, int processed, int total) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.setProgress(id, node, processed, total) > 0);
    }

    /** Whether a job is in this node's hands. */
    boolean has(ImportJob job) {
        return node.equals(job.leaseHolder);
    }
}
