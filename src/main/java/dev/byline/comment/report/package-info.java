/** What readers report about comments: taken without an account, counted once for each visitor, settled by decisions. */
package dev.byline.comment.report;
