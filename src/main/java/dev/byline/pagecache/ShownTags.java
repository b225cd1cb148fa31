package dev.byline.pagecache;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.RequestScoped;

/** What the answer that is being rendered shows. */
@RequestScoped
class ShownTags {

    /** In an order of their own, so that the same answer has the same headers. */
    private final Set<String> tags = new TreeSet<>();
    private Instant until = Instant.MAX;
    private boolean personal;

    void add(String tag) {
        tags.add(tag);
    }

    void until(Instant end) {
        if (end.isBefore(until)) {
            until = end;
        }
    }

    void keepOut() {
        personal = true;
    }

    boolean mayBeKept() {
        return !personal && !tags.isEmpty();
    }

    Set<String> all() {
        return tags;
    }

    Instant until() {
        return until;
    }
}
