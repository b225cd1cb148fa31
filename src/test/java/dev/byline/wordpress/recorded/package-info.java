/** Replays exchanges that were recorded from a real WordPress, and compares field by field. */
package dev.byline.wordpress.recorded;
