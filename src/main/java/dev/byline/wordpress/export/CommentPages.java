package dev.byline.wordpress.export;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import dev.byline.comment.Comment;

/** The comments below some articles, read page by page as they are asked for, so that a long thread is no burden. */
final class CommentPages {

    private final ExportRecords records;
    private final ExportScope scope;
    private final Collection<Long> articles;
    private ExportRecords.Comments page;
    private int at;
    private boolean ended;

    /** A comment and the page on which it was read. */
    record Placed(Comment comment, ExportRecords.Comments page) {
    }

    CommentPages(ExportRecords records, ExportScope scope, Collection<Long> articles) {
        this.records = records;
        this.scope = scope;
        this.articles = articles;
        this.ended = !scope.comments();
    }

    /** The comments of one article; articles are asked for in the order of their ids. */
    Iterator<Placed> below(long article) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                Comment next = peek();
                while (next != null && next.articleId < article) {
                    at++;
                    next = peek();
                }
                return next != null && next.articleId == article;
            }

            @Override
            public Placed next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Placed(page.comments().get(at++), page);
            }
        };
    }

    private Comment peek() {
        if (!ended && (page == null || at == page.comments().size())) {
            List<Comment> before = page == null ? List.of() : page.comments();
            Comment last = before.isEmpty() ? null : before.get(before.size() - 1);
            page = records.comments(scope, articles, last == null ? 0 : last.articleId, last == null ? 0 : last.id);
            ended = page.comments().isEmpty();
            at = 0;
        }
        return ended ? null : page.comments().get(at);
    }
}
