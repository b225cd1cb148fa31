package dev.byline.article;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import dev.byline.http.Cursor;

/** The orders of article lists. Each has an index; equal values are decided by the id in the same direction. */
public enum ArticleSort {

    /** Newest first. */
    NEWEST("-published", "publishedAt", true, article -> article.publishedAt.toString(), Instant::parse),
    /** Oldest first. */
    OLDEST("published", "publishedAt", false, article -> article.publishedAt.toString(), Instant::parse),
    /** Last changed first. */
    UPDATED("-updated", "updatedAt", true, article -> article.updatedAt.toString(), Instant::parse),
    /** By title. */
    TITLE("title", "title", false, article -> article.title, title -> title),
    /** Most discussed first. */
    COMMENTS("-comments", "commentCount", true, article -> Integer.toString(article.commentCount), Integer::valueOf);

    private final String word;
    private final String field;
    private final boolean descending;
    private final Function<Article, String> value;
    private final Function<String, Object> parser;

    ArticleSort(String word, String field, boolean descending, Function<Article, String> value,
            Function<String, Object> parser) {
        this.word = word;
        this.field = field;
        this.descending = descending;
        this.value = value;
        this.parser = parser;
    }

    /** All orders by the words of the {@code sort} parameter. */
    public static Map<String, ArticleSort> words() {
        Map<String, ArticleSort> words = new LinkedHashMap<>();
        for (ArticleSort sort : values()) {
            words.put(sort.word, sort);
        }
        return words;
    }

    /** The word of the {@code sort} parameter. */
    public String word() {
        return word;
    }

    /** Where an article stands in this order. */
    public Cursor cursor(Article article) {
        return new Cursor(value.apply(article), article.id, false);
    }

    /** The value of a cursor as the database compares it. */
    Object value(Cursor cursor) {
        return parser.apply(cursor.value());
    }

    /** Whether articles stand in the order of their dates. */
    boolean isByDate() {
        return this == NEWEST || this == OLDEST;
    }

    /** The value by which articles stand in this order, in JPQL on {@code a}. */
    String field() {
        return "a." + field;
    }

    /** A value that is not to be read from its order's index, which PostgreSQL would prefer, in JPQL. */
    static String withoutIndex(String value) {
        return "coalesce(" + value + ", " + value + ")";
    }

    /** The condition that a page begins after {@code :value, :id}. */
    String after(boolean backward, String sorted, String id) {
        return "(" + sorted + ", " + id + ") " + (descending != backward ? "<" : ">") + " (:value, :id)";
    }

    /** The condition that an article stands before {@code :last} or beside it. */
    String until(boolean backward, String sorted) {
        return sorted + (descending != backward ? " >= " : " <= ") + ":last";
    }

    /** The order in the direction of reading. */
    String order(boolean backward, String sorted, String id) {
        String direction = descending != backward ? " desc" : "";
        return sorted + direction + ", " + id + direction;
    }
}
