package dev.byline.article;

/**
 * A fact about an article that the public may notice. Fired inside the transaction; observe it after commit.
 *
 * @param articleId which article
 * @param change    what happened
 */
public record ArticleEvent(long articleId, Change change) {

    /** What happened. */
    public enum Change {
        /** It became public. */
        PUBLISHED,
        /** It is public and says something else now. */
        UPDATED,
        /** It is no longer public. */
        WITHDRAWN
    }
}
