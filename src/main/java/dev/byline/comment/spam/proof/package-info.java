/** What forms prove besides what was typed: when they were handed out and, during floods, that work was done. */
package dev.byline.comment.spam.proof;
