/**
 * WordPress' rules for text: what its functions make of titles, bodies, excerpts, comments, names and addresses. Pure
 * functions, named after what they do, with WordPress' name in their Javadoc; {@link
 * dev.byline.wordpress.text.WordPressText} is the way in.
 *
 * <p>Everything takes time linear in its input. What leaves for a page has passed {@code SafeMarkup}: it holds nothing
 * that Byline's own policy for bodies refuses.
 */
package dev.byline.wordpress.text;
