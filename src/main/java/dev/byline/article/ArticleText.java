package dev.byline.article;

/**
 * An article to be read: its authors and terms are there, and its text as readers get it.
 *
 * @param html sanitised
 */
public record ArticleText(Article article, String html) {
}
