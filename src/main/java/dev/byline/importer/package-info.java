/**
 * Brings in what was published elsewhere, as jobs: WordPress exports and the text of article pages. Nothing that a file
 * names is ever fetched.
 */
package dev.byline.importer;
