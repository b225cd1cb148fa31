/**
 * The site as a WordPress export (WXR 1.2), written while it is read, page by page. What WordPress has no words for is
 * told in metadata of Byline's own, as JSON: {@code _byline_article}, {@code _byline_image}, {@code _byline_term} and
 * {@code _byline_comment} among WordPress' metadata, and {@code <byline:author>}. WordPress keeps the former and passes
 * over the latter, as over {@code <byline:erased>}; Byline's importer, which lies behind another door, reads all of them.
 * Values are JSON also because WordPress unpacks metadata that looks like PHP's own serialised form, which a reader
 * could type into a comment.
 */
package dev.byline.wordpress.export;
