/** Sections, which form a tree, and tags, which are flat. */
package dev.byline.taxonomy;
