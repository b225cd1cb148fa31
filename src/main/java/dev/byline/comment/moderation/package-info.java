/** What moderators do: decide about comments one by one or in bulk, edit them, and read what is private. */
package dev.byline.comment.moderation;
