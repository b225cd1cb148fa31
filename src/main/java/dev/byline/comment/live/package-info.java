/** Live updates: what happens to the comments of an article, told to its readers by Server-Sent Events, on all nodes. */
package dev.byline.comment.live;
