/**
 * The WordPress face: a front end, an app or a script written for WordPress' REST API reads and writes here without a
 * changed line. An edge: it owns its records, its errors, its paging and its text rules, and nothing else knows of it.
 *
 * <p>{@code rest} is WordPress' REST server itself; the other packages declare routes with it.
 */
package dev.byline.wordpress;
