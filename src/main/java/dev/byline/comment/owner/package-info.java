/**
 * What writers do with their own comments, without account or cookie: an ownership token opens one comment to be read
 * while it waits, edited within its window, taken back and exported. Which token is whose says
 * {@link dev.byline.comment.Ownership}.
 */
package dev.byline.comment.owner;
