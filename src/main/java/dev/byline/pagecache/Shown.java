package dev.byline.pagecache;

import java.time.Instant;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes what an answer shows while it is rendered. Views call it wherever they are made; where no request is being
 * answered it does nothing.
 */
@ApplicationScoped
public class Shown {

    @Inject
    ShownTags tags;

    /** The answer shows this one thing, such as {@code article} 42. */
    public void tag(String kind, long id) {
        if (isAnswering()) {
            tags.add(Tag.of(kind, id));
        }
    }

    /** The answer depends on all things of a kind, such as {@code articles}, as every list of them does. */
    public void tag(String all) {
        if (isAnswering()) {
            tags.add(all);
        }
    }

    /** The answer is right until that moment only, whatever is written; {@code null} for no end. */
    public void until(Instant end) {
        if (end != null && isAnswering()) {
            tags.until(end);
        }
    }

    /** The answer is for the one who asked, and never kept. */
    public void onlyToTheCaller() {
        if (isAnswering()) {
            tags.keepOut();
        }
    }

    private static boolean isAnswering() {
        return Arc.container().requestContext().isActive();
    }
}
