/**
 * Posts and pages of the WordPress face. A post is an article, a page an article of kind {@code page}; both keep their
 * ids. Sections are categories, tags are tags, the first author of the byline is the author.
 *
 * <p>Statuses: published is {@code publish}, scheduled {@code future}, draft {@code draft}, archived {@code trash}.
 * Written as {@code pending} or {@code private}, a post is a draft. Trash is the archive: nothing empties it, and
 * {@code status=draft} or {@code publish} brings a post back. What the caller may not see does not exist: 404 as for
 * an id that never was, where WordPress would say 401.
 *
 * <p>A lead image is a media item with the id of its article: {@code featured_media} of article 42 is 42, and
 * {@code /wp/v2/media/42} is its image. Ids of media thus clash with no other media, and are the same for ever.
 *
 * <p>Titles and excerpts are plain text here. What comes in as HTML is stored as the text that it shows; bodies keep
 * their markup and are made safe where they are shown. A draft has a slug from the start, which follows its title until
 * the draft is published; WordPress makes it only then.
 */
package dev.byline.wordpress.post;
