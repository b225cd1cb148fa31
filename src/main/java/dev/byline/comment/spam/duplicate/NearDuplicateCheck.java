package dev.byline.comment.spam.duplicate;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.byline.comment.CommentRules;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds texts of some length that were sent before, a few words apart, below another article or by another writer. */
@ApplicationScoped
public class NearDuplicateCheck implements Check {

    @Inject
    Fingerprints fingerprints;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.NEAR_DUPLICATE, Rule.KNOWN_SPAM);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        if (book.limits().duplicateDays() == 0) {
            return List.of();
        }
        return fingerprints.findSimilar(submission,
                Times.now().minus(Duration.ofDays(book.limits().duplicateDays())), book.limits().duplicateBits())
                .map(similar -> similar.status == CommentStatus.SPAM
                        ? book.found(Rule.KNOWN_SPAM, "Nearly the same as comment " + similar.id + ", which is spam")
                        : book.found(Rule.NEAR_DUPLICATE, "Nearly the same as comment " + similar.id))
                .orElse(List.of());
    }
}
