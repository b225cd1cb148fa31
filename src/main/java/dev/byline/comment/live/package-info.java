/** Live updates: what happens to an article's comments, told to its readers by Server-Sent Events on all nodes. */
package dev.byline.comment.live;
