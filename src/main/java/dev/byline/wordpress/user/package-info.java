/**
 * Users of the WordPress face. A user is an author: readers see those with something public, under the author's slug and
 * never under a login. Whoever signs in is the author as whom the login writes. A login that writes as nobody has the id
 * {@code 2000000000000} plus its own number, which no author can have; only itself and administrators see it.
 *
 * <p>Application passwords are access tokens, shown in groups of four.
 */
package dev.byline.wordpress.user;
