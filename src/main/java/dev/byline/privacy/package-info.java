/**
 * Readers' rights to their data: export and erasure by mail address, for the desk, and for readers themselves by a link
 * that is mailed to them; with signed receipts of what was done. What erasing means for comments lies in
 * {@code comment.erasure}. Articles, authors and the desk's users are the publication's own and are not touched.
 */
package dev.byline.privacy;
