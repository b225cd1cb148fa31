/**
 * Readers' replies: comments, threads and their views. How comments come in lies in {@code submission}, what judges them
 * in {@code spam}, what the desk does with them in {@code moderation}.
 */
package dev.byline.comment;
