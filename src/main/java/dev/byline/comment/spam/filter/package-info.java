/**
 * The filter that learns what this site takes for spam: naive Bayes over words, pairs of words and features of comments,
 * trained by the desk's decisions, stored in the database and kept in memory.
 */
package dev.byline.comment.spam.filter;
