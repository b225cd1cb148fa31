/** Hold and block lists: how their lines are read, and how a submission is compared with thousands of them at once. */
package dev.byline.comment.spam.list;
