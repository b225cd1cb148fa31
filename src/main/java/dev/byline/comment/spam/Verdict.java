package dev.byline.comment.spam;

import java.util.List;

import dev.byline.comment.CommentStatus;

/**
 * What the pipeline decides, and why.
 *
 * @param status   approved, pending or spam
 * @param findings all reasons, also those that did not suffice
 */
public record Verdict(CommentStatus status, List<Finding> findings) {

    /** Adds up the findings' weights and compares them with the thresholds. */
    static Verdict of(List<Finding> findings, int holdAt, int spamAt) {
        int sum = findings.stream().mapToInt(Finding::weight).sum();
        boolean certain = findings.stream().anyMatch(finding -> finding.weight() > Finding.HOLD);
        // Reasons to hold add up to holding: a first-time writer with two links is no spammer yet.
        CommentStatus status = sum >= spamAt && certain ? CommentStatus.SPAM
                : sum >= holdAt ? CommentStatus.PENDING : CommentStatus.APPROVED;
        return new Verdict(status, findings);
    }
}
