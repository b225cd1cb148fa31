package dev.byline.comment.spam;

/**
 * One reason that a check gives about a submission.
 *
 * @param rule     stable name of the check's rule
 * @param weight   what it adds to the verdict; 50 holds a comment, 100 makes it spam, by default
 * @param evidence what was found, in words for moderators
 */
public record Finding(String rule, int weight, String evidence) {

    /** The weight that by itself makes a comment wait. */
    public static final int HOLD = 50;
}
