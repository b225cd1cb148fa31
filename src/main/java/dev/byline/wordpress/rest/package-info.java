/**
 * WordPress' REST server, as clients see it, without any feature: what {@code WP_REST_Server}, {@code WP_REST_Request}
 * and {@code rest-api.php} do in WordPress.
 *
 * <p>A feature declares {@link dev.byline.wordpress.rest.Route routes} in a bean that implements
 * {@link dev.byline.wordpress.rest.RestRoutes}: a path, a schema, and for each method its
 * {@link dev.byline.wordpress.rest.Argument arguments}, who may call it, and what answers. From the declaration come
 * checks and their errors, clean values, {@code OPTIONS}, the index and {@code Allow}.
 *
 * <p>The way of a request: {@link dev.byline.wordpress.rest.RestFront} on the event loop, the page cache,
 * {@link dev.byline.wordpress.rest.RestResource}, {@link dev.byline.wordpress.rest.RestServer}, the route's endpoint, and
 * back through {@code _fields}, {@code _embed} and {@code _envelope}.
 */
package dev.byline.wordpress.rest;
