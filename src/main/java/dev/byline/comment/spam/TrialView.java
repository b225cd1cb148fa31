package dev.byline.comment.spam;

import java.time.Instant;
import java.util.List;

import dev.byline.comment.CommentStatus;

/**
 * What rules would have decided about the comments of the last 90 days, had they been in force.
 *
 * @param since     from when on comments were looked at
 * @param examined  how many were looked at, newest first
 * @param complete  whether these are all; {@code false} where there are more than were looked at
 * @param different how many the rules would have decided otherwise than the checks did then
 * @param changes   these by what was decided and what would have been, most first
 * @param examples  some of them, newest first
 */
public record TrialView(Instant since, int examined, boolean complete, int different, List<Change> changes,
        List<Example> examples) {

    /**
     * Comments that would have gone from one status to another.
     *
     * @param from      what the checks decided
     * @param to        what the rules would have decided
     * @param count     how many
     * @param corrected those of them that the desk has decided otherwise than the checks
     * @param agreeing  those of them that now stand where the rules would have put them
     */
    public record Change(CommentStatus from, CommentStatus to, int count, int corrected, int agreeing) {
    }

    /**
     * One comment that would have been decided otherwise.
     *
     * @param id       which comment
     * @param article  slug of its article
     * @param name     its writer
     * @param excerpt  how its text begins
     * @param from     what the checks decided
     * @param to       what the rules would have decided
     * @param now      where it stands now
     * @param findings the reasons under the rules
     */
    public record Example(long id, String article, String name, String excerpt, CommentStatus from, CommentStatus to,
            CommentStatus now, List<Finding> findings) {
    }
}
