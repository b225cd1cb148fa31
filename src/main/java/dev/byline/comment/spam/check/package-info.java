/** The checks. Each is a small class that looks at one thing and returns findings with reasons. */
package dev.byline.comment.spam.check;
