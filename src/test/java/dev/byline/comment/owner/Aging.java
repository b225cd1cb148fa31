package dev.byline.comment.owner;

import java.time.Duration;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.Ownership;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes comments older than they are. Tokens hold the time of creation, so that the writer gets a new one. */
@ApplicationScoped
public class Aging {

    @Inject
    CommentRepository comments;

    @Inject
    Ownership ownership;

    /** The comment as if it had been sent so long ago. */
    @Transactional
    Own age(Own own, Duration age) {
        Comment comment = comments.findById(own.id());
        comment.createdAt = Times.now().minus(age);
        return new Own(own.id(), ownership.tokenOf(comment));
    }
}
