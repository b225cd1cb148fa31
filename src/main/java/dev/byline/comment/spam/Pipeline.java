package dev.byline.comment.spam;

import java.util.ArrayList;
import java.util.List;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRules;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.spam.duplicate.Fingerprints;
import dev.byline.comment.spam.proof.ProofOfWork;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs a submission through every {@link Check} there is and adds the findings up. */
@ApplicationScoped
public class Pipeline {

    @Inject
    @All
    List<Check> checks;

    @Inject
    RulesService rules;

    @Inject
    FindingRepository findings;

    @Inject
    CommentRepository comments;

    @Inject
    Fingerprints fingerprints;

    @Inject
    ProofOfWork proofs;

    /** Makes ready what the checks keep in memory. Call it before the transaction of a submission. */
    public void prepare() {
        rules.book();
        checks.forEach(Check::prepare);
    }

    /** The verdict about a submission; desk members who moderate are always let through, as in WordPress. */
    public Verdict judge(Submission submission, CommentRules policy) {
        RuleBook book = rules.book();
        if (submission.sender().trusted()) {
            CommentStatus wanted = submission.sender().terms().status();
            return new Verdict(wanted == null ? CommentStatus.APPROVED : wanted, List.of(), book.rules().version());
        }
        List<Finding> found = new ArrayList<>();
        checks.forEach(check -> found.addAll(check.inspect(submission, policy, book)));
        return Verdict.of(found, book.rules());
    }

    /**
     * Uses up a submission's proof of work. Call it in the transaction that stores the comment.
     *
     * @return the verdict, with one reason more if the same proof was used at the same moment
     */
    public Verdict settle(Submission submission, Verdict verdict) {
        String proof = submission.signals().proof();
        if (proof == null || submission.sender().trusted() || proofs.spend(proof, submission.article().id)) {
            return verdict;
        }
        List<Finding> used = rules.book().found(Rule.NO_PROOF, "Its proof of work was used at the same moment");
        return used.isEmpty() || verdict.findings().stream().anyMatch(found -> found.rule().equals(Rule.NO_PROOF.word()))
                ? verdict : verdict.with(used.get(0), rules.current());
    }

    /** Keeps, together with a new comment, what later submissions are compared with. */
    public void remember(Comment comment) {
        fingerprints.add(comment);
    }

    /** The same for a new wording of a stored comment. */
    public void rememberAnew(Comment comment) {
        fingerprints.replace(comment);
    }

    /**
     * The verdict about a stored comment whose writer has proven the address by a mailed link since. The finding that
     * the writer is not known is dropped, also from the database, if another approved comment bears the same address;
     * everything else stays as it was found. Changes no status; call it in a transaction.
     */
    public Verdict reconsider(Comment comment) {
        List<StoredFinding> stored = findings.mapByComments(List.of(comment.id)).getOrDefault(comment.id, List.of());
        boolean known = comment.emailProven && comment.emailHash != null
                && comments.hasOtherApproved(comment.emailHash, comment.id);
        List<Finding> kept = new ArrayList<>();
        for (StoredFinding finding : stored) {
            if (known && finding.rule.equals(Rule.FIRST_TIME.word())) {
                findings.delete(finding);
            } else {
                kept.add(finding.finding());
            }
        }
        return Verdict.of(kept, rules.current());
    }
}
