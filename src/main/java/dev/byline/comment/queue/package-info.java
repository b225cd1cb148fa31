/** What waits for the desk, under its filters, with what the desk wants to know about it: reads only. */
package dev.byline.comment.queue;
