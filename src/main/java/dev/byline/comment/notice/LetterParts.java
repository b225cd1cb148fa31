package dev.byline.comment.notice;

import java.util.stream.Collectors;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.http.SiteConfig;
import dev.byline.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Pieces of which letters are made. What readers typed becomes plain text and never reaches a header but as words. */
@ApplicationScoped
public class LetterParts {

    private static final int WORDS = 300;
    private static final int WORDS_IN_LISTS = 25;

    @Inject
    SiteConfig site;

    /** An article's title in quotes. */
    public static String titled(Article article) {
        return "“" + PlainText.singleLine(article.title) + "”";
    }

    /** Where a comment stands on the site. */
    public String link(Comment comment, Article article) {
        return site.link("/articles/" + article.slug + "#comment-" + comment.id);
    }

    /** What a comment says, quoted; a long one ends in an ellipsis. */
    public static String quoted(Comment comment) {
        String said = PlainText.ofHtml(comment.html());
        String text = PlainText.wordCount(said) <= WORDS ? said : PlainText.excerpt(said, WORDS);
        return text.strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    /** A comment as one entry of a list: who says what where, and a link. */
    public static String entry(Comment comment, Article article, String link) {
        return comment.name + " on " + titled(article) + ":\n> "
                + PlainText.excerpt(PlainText.ofHtml(comment.beginning()), WORDS_IN_LISTS) + "\n" + link;
    }

    /** What stands below a letter that can be ended. */
    public String footer(String why, String unsubscribePage) {
        return "\n\n-- \n" + why + "\nTo get no more of these mails, or no mail at all from " + site.name()
                + ":\n" + unsubscribePage + "\n";
    }
}
