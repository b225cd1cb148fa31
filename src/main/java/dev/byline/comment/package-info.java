/**
 * Readers' replies: submissions and the pipeline of checks that decides about them, threads, and the reply form, whose
 * fields and limits are stated here once for every face.
 */
package dev.byline.comment;
