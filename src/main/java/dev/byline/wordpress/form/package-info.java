/**
 * WordPress' classic comment form: {@code POST /wp-comments-post.php} with WordPress' fields, cookies, redirects and
 * messages, as one more face of the one submission. Where WordPress answers errors with 200, this face answers with the
 * 4xx status that fits, and with a form that holds what was typed.
 */
package dev.byline.wordpress.form;
