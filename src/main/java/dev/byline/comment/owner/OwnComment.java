package dev.byline.comment.owner;

import dev.byline.article.Article;
import dev.byline.comment.Comment;

/**
 * A comment that its writer has opened with its token.
 *
 * @param comment the comment as it is stored
 * @param article the article below which it lies, public or not
 */
public record OwnComment(Comment comment, Article article) {
}
