/**
 * Public HTML for readers: the front page, articles with their threads, and the reply form. Works without JavaScript.
 * Decides nothing about articles and comments: their rooms do, and this one draws what they say.
 */
package dev.byline.reader;
