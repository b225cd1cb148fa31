package dev.byline.pagecache;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

/** What the answer that is being rendered shows. */
@RequestScoped
class ShownTags {

    /** Bytes; proxies often take no more than 4 KB of headers in all. */
    private static final int LONGEST_HEADER = 1_500;

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

    /** All in one line; where that is too long, kinds instead of single things: who purges one purges its kind too. */
    String header() {
        String all = String.join(",", tags);
        return all.length() <= LONGEST_HEADER ? all
                : tags.stream().flatMap(ShownTags::kinds).distinct().collect(Collectors.joining(","));
    }

    private static Stream<String> kinds(String tag) {
        int colon = tag.indexOf(':');
        if (colon < 0) {
            return Stream.of(tag);
        }
        String kind = tag.substring(0, colon);
        // An article looks different also when there is another comment.
        return kind.equals("article") ? Stream.of("articles", "comments")
                : Stream.of(kind.endsWith("s") ? kind : kind + "s");
    }

    Instant until() {
        return until;
    }
}
