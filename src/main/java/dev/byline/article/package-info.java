/**
 * Articles: drafts, publishing, revisions, old slugs and the public JSON. What it has to know of comments it asks
 * through {@link dev.byline.article.Discussion}.
 */
package dev.byline.article;
