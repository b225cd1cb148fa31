/**
 * Signed-in HTML for the people of the desk: the moderation queue and what belongs to it. Works without JavaScript, and
 * by keyboard with it. Decides nothing about comments: their room does, and this one draws what it says.
 */
package dev.byline.desk;
