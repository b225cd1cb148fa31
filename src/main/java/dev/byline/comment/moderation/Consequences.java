package dev.byline.comment.moderation;

import dev.byline.comment.Comment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Everything that follows from decisions; what there is finds itself. */
@ApplicationScoped
public class Consequences {

    @Inject
    @Any
    Instance<Consequence> all;

    /** Lets everything follow from a decision about a locked comment, or from its writer's taking it back. */
    public void follow(Comment comment, Ruling ruling) {
        all.forEach(consequence -> consequence.follow(comment, ruling));
    }

    /** Takes back what followed from a batch for a locked comment. */
    void takeBack(Comment comment, String batch) {
        all.forEach(consequence -> consequence.takeBack(comment, batch));
    }
}
