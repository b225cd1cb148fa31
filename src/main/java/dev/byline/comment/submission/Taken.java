package dev.byline.comment.submission;

import dev.byline.article.Article;
import dev.byline.comment.Comment;

/**
 * What became of a submission.
 *
 * @param comment the comment
 * @param article the article below which it stands
 * @param isNew   whether it was stored just now; a repeat with a retry key gets the first result instead
 * @param isKnown whether the ownership token that came along, if any, proves an approved comment
 */
public record Taken(Comment comment, Article article, boolean isNew, boolean isKnown) {
}
