package dev.byline.article;

import dev.byline.text.ArticleHtml;
import dev.byline.text.PlainText;
import dev.byline.text.SearchWords;

/** What is made of a draft's body when it is written: sanitised HTML, numbers, and the words that find the article. */
final class WrittenBody {

    private WrittenBody() {
    }

    /** Puts the body in, sanitised. */
    static void apply(ArticleDraft draft, Article article, ArticleBody body) {
        ArticleDraft.Body written = draft.body() == null ? new ArticleDraft.Body("", null, null) : draft.body();
        if (written.html() != null) {
            body.format = BodyFormat.HTML;
            // The source of HTML is the sanitised HTML: what is dropped once must not come back from a revision.
            body.html = ArticleHtml.clean(written.html());
            body.source = body.html;
        } else if (written.markdown() != null) {
            body.format = BodyFormat.MARKDOWN;
            body.source = written.markdown();
            body.html = ArticleHtml.ofMarkdown(written.markdown());
        } else {
            body.format = BodyFormat.WORDPRESS;
            body.source = written.wordpress();
            body.html = ArticleHtml.ofWordPress(written.wordpress());
        }
        index(article, body);
    }

    /** Gathers the words that find the article. What a password hides must not be found out by searching. */
    static void index(Article article, ArticleBody body) {
        String text = PlainText.ofHtml(body.html);
        article.wordCount = PlainText.wordCount(text);
        body.words = article.isProtected() ? SearchWords.index(article.title)
                : SearchWords.index(article.title, article.summary, text);
    }
}
