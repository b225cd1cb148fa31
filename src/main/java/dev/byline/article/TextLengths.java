package dev.byline.article;

import java.util.Collection;

import dev.byline.http.TextRoom;

/**
 * How long articles' texts are, as far as it can be told without reading them: by their words. A row with a long text costs
 * H2 its whole length, even if only the length is asked for.
 */
public final class TextLengths {

    /** Of a word, the space after it and its share of the markup. */
    private static final int CHARACTERS_PER_WORD = 7;

    /** Up to so many words a text is short. */
    static final int SHORT_WORDS = TextRoom.SHORT / CHARACTERS_PER_WORD;

    private TextLengths() {
    }

    /** Characters that an article's text is expected to have. */
    public static long expected(Article article) {
        return (long) article.wordCount * CHARACTERS_PER_WORD;
    }

    /** Whether an article's text is to be read by itself. */
    static boolean isLong(Article article) {
        return article.wordCount > SHORT_WORDS;
    }

    /** Characters that the articles' texts are expected to have together. */
    static long expected(Collection<Article> articles) {
        return articles.stream().mapToLong(TextLengths::expected).sum();
    }
}
