/**
 * Who is told what by mail: the desk and authors in digests, writers about replies, removals and what they have to
 * confirm. Letters are written in the transaction of their cause; nothing is done while the site sends no mail.
 */
package dev.byline.comment.notice;
