/**
 * How a comment comes in: the reply form, whose fields and limits are stated here once for every face, and the way from
 * a request to one transaction that stores the comment with everything that belongs to it.
 */
package dev.byline.comment.submission;
