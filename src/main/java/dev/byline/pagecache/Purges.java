package dev.byline.pagecache;

import dev.byline.data.Broadcast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes what a transaction changes. When it has been committed, and before its writer is told so, all answers on this
 * node that show it are gone; other nodes hear of it with the same commit.
 */
@ApplicationScoped
public class Purges {

    @Inject
    Broadcast broadcast;

    /** This one thing looks different now; purge also the tag of its kind. Needs a transaction. */
    public void tag(String kind, long id) {
        tag(Tag.of(kind, id));
    }

    /** There are other things of a kind now, or in another order. Needs a transaction. */
    public void tag(String all) {
        broadcast.publish(PageStore.CHANNEL, Tag.checked(all));
    }
}
