/** Nearly equal texts: how they are known by similarity hashes, and the check that finds them. */
package dev.byline.comment.spam.duplicate;
