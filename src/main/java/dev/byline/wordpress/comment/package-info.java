/**
 * Comments of the WordPress face: reads, submissions, and what moderators do. Comments keep their ids; a pending one is
 * {@code hold}. The id of a comment's author is that of the author as whom a desk user writes; readers have 0.
 *
 * <p>It differs from WordPress on purpose: what the public may not see does not exist, be it the comment or its article;
 * searching never looks at private fields; only the status that everybody may know is told; parents are checked; only
 * moderators date comments; nothing tells an e-mail address, not even by its hash.
 */
package dev.byline.wordpress.comment;
