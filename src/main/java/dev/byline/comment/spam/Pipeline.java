package dev.byline.comment.spam;

import java.util.ArrayList;
import java.util.List;

import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentRules;
import dev.byline.comment.CommentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Runs a submission through every {@link Check} there is and adds the findings up. */
@ApplicationScoped
public class Pipeline {

    @Inject
    @Any
    Instance<Check> checks;

    @Inject
    CommentConfig config;

    /** The verdict about a submission; desk members who moderate are always let through, as in WordPress. */
    public Verdict judge(Submission submission, CommentRules rules) {
        if (submission.sender().trusted()) {
            return new Verdict(CommentStatus.APPROVED, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> findings.addAll(check.inspect(submission, rules)));
        return Verdict.of(findings, config.holdAt(), config.spamAt());
    }
}
