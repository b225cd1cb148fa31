package dev.byline.comment.live;

import dev.byline.article.ArticleEvent;
import dev.byline.comment.CommentChangeRepository;
import dev.byline.comment.CommentEvent;
import dev.byline.data.Broadcast;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Notes what the public sees change, in the transaction that changes it, and tells all nodes where to look. */
@ApplicationScoped
public class Changes {

    /** Carries ids of articles below which, or about which, something changed. */
    static final String CHANNEL = "comments";

    @Inject
    CommentChangeRepository changes;

    @Inject
    Broadcast broadcast;

    /** Notes what happened to a comment; the article's row is held by whoever made it happen. */
    void note(@Observes CommentEvent event) {
        switch (event.change()) {
            case APPROVED, EDITED, REMOVED -> {
                changes.add(event.articleId(), event.commentId(), event.change(), Times.now());
                broadcast.publish(CHANNEL, Long.toString(event.articleId()));
            }
            default -> {
                // What waits is nobody's business, and what was imported is old.
            }
        }
    }

    /** Lets all nodes look whether the article's streams may go on. */
    void look(@Observes ArticleEvent event) {
        broadcast.publish(CHANNEL, Long.toString(event.articleId()));
    }
}
