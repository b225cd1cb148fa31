/**
 * Categories and tags of the WordPress face. A section is a category, a tag is a tag; both keep their ids. There is no
 * category for what is filed nowhere: such a post has none.
 */
package dev.byline.wordpress.term;
