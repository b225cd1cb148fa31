/** What the site says of itself in the WordPress face: the index, types, taxonomies and statuses. */
package dev.byline.wordpress.site;
