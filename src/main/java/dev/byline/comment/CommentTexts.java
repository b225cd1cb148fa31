package dev.byline.comment;

import java.util.List;
import java.util.function.ToLongFunction;

import dev.byline.article.Article;
import dev.byline.http.TextRoom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Room in memory for the texts of many comments. What is long of them is not read with the comments but when it is asked
 * for; before that it is said here how many of them one answer may hold.
 */
@ApplicationScoped
public class CommentTexts {

    /** Characters of a comment that is not long. */
    private static final int USUAL = 1024;

    @Inject
    TextRoom room;

    /** Takes room for comments below an article that are about to be read, at most so many, or waits for it. */
    void expect(Article article, int most) {
        room.take((long) Math.min(article.commentCount, most) * USUAL);
    }

    /**
     * How many of the first comments the answer may hold, and room for their texts.
     *
     * @param most how many are wanted; where long ones leave less, the next page goes on
     */
    public int countFitting(List<Comment> read, int most) {
        return countFitting(read, most, Comment::length);
    }

    /** The same for whatever shows comments; {@code length} is that of the text that it shows, in characters. */
    <T> int countFitting(List<T> read, int most, ToLongFunction<? super T> length) {
        List<T> wanted = read.subList(0, Math.min(most, read.size()));
        List<T> fitting = room.listFitting(wanted, length);
        long characters = fitting.stream().mapToLong(length).sum();
        room.take(characters - (long) fitting.size() * USUAL);
        room.count(characters);
        return fitting.size() < wanted.size() ? fitting.size() : most;
    }

    /** The first comments, as many as the answer may hold, with room for their texts. */
    public List<Comment> listFitting(List<Comment> read) {
        return read.subList(0, countFitting(read, read.size()));
    }
}
