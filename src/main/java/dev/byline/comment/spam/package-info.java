/** The checks that every submission runs through. Each is a small class that returns findings with reasons. */
package dev.byline.comment.spam;
