package dev.byline.comment.spam.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.Check;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.Rule;
import dev.byline.comment.spam.RuleBook;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.proof.ProofOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Below the limit that refuses comments: notes that a network sends unusually many, and holds what comes during a flood
 * without a proof of work. Forms without JavaScript cannot give one, and are held instead of refused.
 */
@ApplicationScoped
public class FloodCheck implements Check {

    @Inject
    FloodLimit flood;

    @Inject
    ProofOfWork proofs;

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.BURST, Rule.NO_PROOF);
    }

    @Override
    public List<Finding> inspect(Submission submission, CommentRules policy, RuleBook book) {
        String address = submission.sender().networkAddress();
        List<Finding> found = new ArrayList<>();
        double network = flood.networkUsage(address);
        if (network > book.limits().burstPercent() / 100.0) {
            found.addAll(book.found(Rule.BURST, "This network has used " + Math.round(network * 100)
                    + " per cent of what it may send at once"));
        }
        String proof = submission.signals().proof();
        // A page to edit on asks for no proof, and what has been public would be taken away for the lack of it.
        boolean asked = submission.edited() == null;
        if (asked && flood.isHigh(address, book.limits()) && !proofs.accepts(proof, submission.article().id)) {
            found.addAll(book.found(Rule.NO_PROOF, proof == null || proof.isBlank()
                    ? "No proof of work came during a flood"
                    : "A proof of work came during a flood, but it was wrong, late or used before"));
        }
        return found;
    }
}
