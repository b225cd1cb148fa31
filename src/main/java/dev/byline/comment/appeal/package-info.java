/**
 * What a writer is told whose comment was removed, and how the writer can object: the notice and the complaint that the
 * Digital Services Act, (EU) 2022/2065, articles 17 and 20, asks of platforms.
 */
package dev.byline.comment.appeal;
