package dev.byline.comment.spam;

import java.util.List;
import java.util.stream.Stream;

import dev.byline.comment.CommentStatus;

/**
 * What the pipeline decides, and why.
 *
 * @param status       approved, pending or spam
 * @param findings     all reasons, also those that did not suffice
 * @param rulesVersion the version of the rules by which this was decided
 */
public record Verdict(CommentStatus status, List<Finding> findings, int rulesVersion) {

    /** Adds up the findings' weights and compares them with the rules' thresholds. */
    static Verdict of(List<Finding> findings, Rules rules) {
        int sum = findings.stream().mapToInt(Finding::weight).sum();
        boolean certain = findings.stream().anyMatch(finding -> finding.weight() > Finding.HOLD);
        // Reasons to hold add up to holding: a first-time writer with two links is no spammer yet.
        CommentStatus status = sum >= rules.spamAt() && certain ? CommentStatus.SPAM
                : sum >= rules.holdAt() ? CommentStatus.PENDING : CommentStatus.APPROVED;
        return new Verdict(status, List.copyOf(findings), rules.version());
    }

    /** The verdict with one reason more. */
    Verdict with(Finding more, Rules rules) {
        return of(Stream.concat(findings.stream(), Stream.of(more)).toList(), rules);
    }
}
