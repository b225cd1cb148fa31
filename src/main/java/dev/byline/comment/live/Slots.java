package dev.byline.comment.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.byline.comment.CommentConfig;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many streams are open on this node, in all and by network, and how many may be. */
@ApplicationScoped
public class Slots {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    CommentConfig config;

    private final Map<String, Integer> networks = new HashMap<>();
    private int perNetwork;
    private int total;
    private int open;

    @PostConstruct
    void readConfig() {
        limit(config.live().perNetwork(), config.live().total());
    }

    void limit(int ofOneNetwork, int ofAll) {
        perNetwork = ofOneNetwork;
        total = ofAll;
    }

    /** Takes a place for a stream. It must be given back by {@link Slot#close}. */
    synchronized Slot take(String network) {
        if (networks.getOrDefault(network, 0) >= perNetwork) {
            throw Problem.tooMany("Too many streams are open from your network", PAUSE);
        }
        if (open >= total) {
            throw Problem.of(ProblemType.UNAVAILABLE, "Too many streams are open; ask for changes by since instead")
                    .retryAfter(PAUSE);
        }
        networks.merge(network, 1, Integer::sum);
        open++;
        return new Slot(network);
    }

    /** How many streams are open. */
    synchronized int open() {
        return open;
    }

    private synchronized void giveBack(String network) {
        networks.computeIfPresent(network, (unused, count) -> count == 1 ? null : count - 1);
        open--;
    }

    /** The place of one stream. */
    final class Slot {

        private final String network;
        private boolean closed;

        private Slot(String network) {
            this.network = network;
        }

        /** Gives the place back; false if that was done before. */
        synchronized boolean close() {
            boolean first = !closed;
            if (first) {
                closed = true;
                giveBack(network);
            }
            return first;
        }
    }
}
