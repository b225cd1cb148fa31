package dev.byline.comment.spam.check;

import java.util.List;
import java.util.Set;

import dev.byline.article.CommentHold;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRules;
import dev.byline.comment.Ownership;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Holds writers who have not proven to be the writer of an approved comment. The proof is an ownership token: a typed
 * name and address prove nothing, since anybody can type them. An address that is proven by a mailed link counts too,
 * but later: see {@link dev.byline.comment.spam.Pipeline#reconsider}.
 */
@ApplicationScoped
public class FirstTimeCheck implements Check {

    @Inject
    CommentRepository comments;

    @Inject
    Ownership ownership;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.FIRST_TIME);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        if (policy.hold() != CommentHold.FIRST_TIME || isKnown(submission)) {
            return List.of();
        }
        return book.found(Rule.FIRST_TIME, "The writer has not proven to be the writer of an approved comment");
    }

    private boolean isKnown(Submission submission) {
        Long id = Ownership.commentId(submission.sender().ownership());
        Comment earlier = id == null ? null : comments.findById(id);
        return earlier != null && earlier.isApproved() && submission.emailHash().equals(earlier.emailHash)
                && ownership.proves(submission.sender().ownership(), earlier);
    }
}
