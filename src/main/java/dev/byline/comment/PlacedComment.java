package dev.byline.comment;

import dev.byline.article.Article;

/**
 * A comment with the article below which it stands.
 *
 * @param comment the comment
 * @param article its article
 */
public record PlacedComment(Comment comment, Article article) {
}
