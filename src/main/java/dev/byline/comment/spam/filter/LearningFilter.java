package dev.byline.comment.spam.filter;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.byline.comment.spam.Submission;
import dev.byline.data.SharedReads;
import dev.byline.data.Turns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The filter in memory. It is read from the database when first asked, and again when another node has learned. */
@ApplicationScoped
public class LearningFilter {

    /** Tokens that the filter keeps; rarer ones are forgotten beyond that. */
    static final int MOST_TOKENS = 50_000;

    /** Many times what it takes to read the filter. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Turns turns;

    @Inject
    FilterRepository filter;

    private final SharedReads<Integer, Model> reads =
            new SharedReads<>(unused -> Map.of(FilterTotal.ONLY, readOnce()), PATIENCE);

    private volatile Model model;

    /** What the filter thinks of a submission. */
    Model.Opinion judge(Submission submission) {
        return model().judge(Tokens.of(submission.name(), submission.website(), submission.html()));
    }

    /** From how many comments it has learned. */
    Model.Counts total() {
        return model().total();
    }

    /** Takes up what was learned on this node and stored. */
    void add(Map<String, Model.Counts> tokens, int ham, int spam) {
        Model known = model;
        if (known != null) {
            known.addToTotal(ham, spam);
            tokens.forEach((token, more) -> known.add(token, more.ham(), more.spam()));
        }
    }

    /** Reads the filter again if it does not stand where the database does. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        Model known = model;
        if (known != null && !known.total().equals(QuarkusTransaction.requiringNew().call(filter::total))) {
            reload();
        }
    }

    /** Forgets rare tokens while there are too many; hourly in one node of the fleet. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void prune() {
        AtomicBoolean pruned = new AtomicBoolean();
        turns.take("filter pruning", Duration.ofHours(1), () -> pruned.set(deleteRare()));
        if (pruned.get()) {
            reload();
        }
    }

    private boolean deleteRare() {
        boolean some = false;
        for (int sightings = 1; filter.count() > MOST_TOKENS && (some || filter.tryLock()); sightings++) {
            some |= filter.deleteRare(sightings) >= 0;
        }
        return some;
    }

    /** Reads the filter from the database. */
    void reload() {
        model = QuarkusTransaction.requiringNew().call(() -> {
            Model read = new Model();
            Model.Counts total = filter.total();
            read.addToTotal(total.ham(), total.spam());
            filter.mapAll(2 * MOST_TOKENS).forEach((token, counts) -> read.add(token, counts.ham(), counts.spam()));
            return read;
        });
    }

    private Model model() {
        Model known = model;
        // The first comments after a start may come at once, and each reading of a large filter takes some megabytes.
        return known != null ? known : reads.find(FilterTotal.ONLY).orElseThrow();
    }

    private Model readOnce() {
        if (model == null) {
            reload();
        }
        return model;
    }
}
