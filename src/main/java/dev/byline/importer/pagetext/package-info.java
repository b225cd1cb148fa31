/** The plain text of an article page, as it comes out of a browser by select all and copy. */
package dev.byline.importer.pagetext;
