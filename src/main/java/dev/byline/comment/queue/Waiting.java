package dev.byline.comment.queue;

/**
 * How many comments wait for the desk.
 *
 * @param pending  not decided yet
 * @param reported with reports that nobody has settled
 * @param appealed removed, and their writers object
 */
public record Waiting(long pending, long reported, long appealed) {

    /** All together. */
    public long total() {
        return pending + reported + appealed;
    }
}
