/**
 * Media of the WordPress face, read only: the lead images of posts and pages. An image has the id of its article; it is
 * visible to whoever sees the article. Its size is not known here and not made up.
 */
package dev.byline.wordpress.media;
