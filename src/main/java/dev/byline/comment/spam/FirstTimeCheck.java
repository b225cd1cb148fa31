package dev.byline.comment.spam;

import java.util.List;

import dev.byline.article.CommentHold;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRules;
import dev.byline.comment.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Holds writers who have not proven to be the writer of an approved comment. The proof is an ownership token: a typed
 * name and address prove nothing, since anybody can type them.
 */
@ApplicationScoped
public class FirstTimeCheck implements Check {

    @Inject
    CommentRepository comments;

    @Inject
    Ownership ownership;

    @Override
    public List<Finding> inspect(Submission submission, CommentRules rules) {
        if (rules.hold() != CommentHold.FIRST_TIME || isKnown(submission)) {
            return List.of();
        }
        return List.of(new Finding("first-time", Finding.HOLD,
                "The writer has not proven to be the writer of an approved comment"));
    }

    private boolean isKnown(Submission submission) {
        Long id = Ownership.commentId(submission.sender().ownership());
        Comment earlier = id == null ? null : comments.findById(id);
        return earlier != null && earlier.isApproved() && submission.emailHash().equals(earlier.emailHash)
                && ownership.proves(submission.sender().ownership(), earlier);
    }
}
