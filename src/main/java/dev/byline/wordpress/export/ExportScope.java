package dev.byline.wordpress.export;

import java.time.Instant;

/**
 * What an export holds.
 *
 * @param pages    whether pages or other articles only, {@code null} for both
 * @param after    only articles with a later date, {@code null} for all
 * @param before   only articles with an earlier date, {@code null} for all
 * @param comments whether comments are in it
 * @param complete whether it holds what only moderators see of comments: those that are not approved, addresses, and
 *                 why the checks held them
 */
record ExportScope(Boolean pages, Instant after, Instant before, boolean comments, boolean complete) {
}
