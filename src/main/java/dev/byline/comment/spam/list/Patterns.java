package dev.byline.comment.spam.list;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

/**
 * Patterns of a list. Each takes linear time; together they get a limited one, so that neither a long text nor a long
 * list makes readers wait.
 */
final class Patterns {

    private static final Logger LOG = Logger.getLogger(Patterns.class);
    private static final Duration TIME = Duration.ofMillis(100);

    private final List<Entry.Regex> entries = new ArrayList<>();

    void add(Entry.Regex entry) {
        entries.add(entry);
    }

    /** The first pattern that fits; when the time is up, the one that would have been next, to be on the safe side. */
    Optional<Entry> find(String content) {
        long deadline = System.nanoTime() + TIME.toNanos();
        for (Entry.Regex entry : entries) {
            if (System.nanoTime() > deadline) {
                LOG.warnf("The patterns of a list took too long; line %d was not tried any more", entry.line());
                return Optional.of(entry);
            }
            if (entry.pattern().matcher(content).find()) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
