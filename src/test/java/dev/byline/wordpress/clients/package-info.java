/** Drives clients that were written for WordPress. */
package dev.byline.wordpress.clients;
