/**
 * The text room: what may be kept of text that strangers, writers and importers hand in, and what is derived from it.
 *
 * <p>HTML policies for article bodies and comments, plain text and excerpts, word counts, slugs, web and e-mail
 * addresses, and the folding of words for search. Ground floor: pure functions, no state, no knowledge of any feature.
 * Every function takes time linear in its input, because all of it may come from an attacker.
 */
package dev.byline.text;
