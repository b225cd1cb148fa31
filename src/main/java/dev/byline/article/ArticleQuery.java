package dev.byline.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.byline.http.Parameters;
import dev.byline.http.Words;
import dev.byline.text.SearchWords;

/**
 * What a list of articles is asked for. The public sees published ones only; {@code status} and {@code ownedBy} come
 * from the desk's rights.
 *
 * @param words     LIKE patterns, all of which must match; empty for no search
 * @param status    {@code null} for published
 * @param ownedBy   only drafts of this desk user, {@code null} for all
 */
public record ArticleQuery(String author, String section, String tag, String kind, List<String> words, String search,
        Instant publishedAfter, Instant publishedBefore, ArticleSort sort, ArticleStatus status, Owner ownedBy) {

    /** A desk user who sees own articles only. */
    public record Owner(Long userId, Long authorId) {
    }

    /**
     * The filters among the parameters of the list.
     *
     * @param owner only drafts of this desk user, {@code null} for all
     */
    public static ArticleQuery of(Parameters parameters, Owner owner) {
        String search = parameters.text("q").orElse(null);
        List<String> words = search == null ? List.of() : SearchWords.likePatterns(search);
        if (search != null && words.isEmpty()) {
            parameters.error("q", "no_words", "Give at least one word");
        }
        ArticleStatus status = parameters.oneOf("status", Words.all(ArticleStatus.class), ArticleStatus.PUBLISHED);
        return new ArticleQuery(
                parameters.text("author").orElse(null), parameters.text("section").orElse(null),
                parameters.text("tag").orElse(null), parameters.text("kind").orElse(null), words, search,
                parameters.instant("publishedAfter").orElse(null), parameters.instant("publishedBefore").orElse(null),
                parameters.oneOf("sort", ArticleSort.words(), ArticleSort.NEWEST), status,
                status == ArticleStatus.PUBLISHED ? null : owner);
    }

    /** All public articles in the given order. */
    public static ArticleQuery all(ArticleSort sort) {
        return new ArticleQuery(null, null, null, null, List.of(), null, null, null, sort, ArticleStatus.PUBLISHED, null);
    }

    /** The same with filters by slug; {@code null} for none. */
    public ArticleQuery in(String authorSlug, String sectionSlug, String tagSlug, String text) {
        return new ArticleQuery(authorSlug, sectionSlug, tagSlug, kind,
                text == null ? List.of() : SearchWords.likePatterns(text), text, publishedAfter, publishedBefore, sort,
                status, ownedBy);
    }

    /** Names the list for its cursors: what differs here makes another list. */
    public String name() {
        // Written out, since the first text that java makes of a record by itself takes as long as the rest of an answer.
        return "articles ArticleQuery[author=" + author + ", section=" + section + ", tag=" + tag + ", kind=" + kind
                + ", words=" + words + ", search=" + search + ", publishedAfter=" + publishedAfter + ", publishedBefore="
                + publishedBefore + ", sort=" + sort + ", status=" + status + ", ownedBy="
                + (ownedBy == null ? null : "Owner[userId=" + ownedBy.userId + ", authorId=" + ownedBy.authorId + "]") + "]";
    }

    /** Whether it is of public articles, pages aside: those that are listed under authors and terms. */
    boolean isListed() {
        return status == ArticleStatus.PUBLISHED && !Article.PAGE.equals(kind);
    }

    /** What decides which articles are in the list, and in which order: tags of the page cache. */
    public List<String> dependsOn() {
        List<String> tags = new ArrayList<>(List.of("articles"));
        if (author != null) {
            tags.add("authors");
        }
        if (section != null || tag != null) {
            tags.add("terms");
        }
        if (sort == ArticleSort.COMMENTS) {
            tags.add("comments");
        }
        return tags;
    }
}
