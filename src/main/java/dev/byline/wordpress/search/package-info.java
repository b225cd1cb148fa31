/** Search of the WordPress face: posts and pages by their words, categories and tags by their names. */
package dev.byline.wordpress.search;
