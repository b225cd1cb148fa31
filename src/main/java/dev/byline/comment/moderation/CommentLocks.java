package dev.byline.comment.moderation;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

/**
 * Locks comments for whoever changes them: always the articles first, in one order, so that two never lock the same
 * crosswise. Changes below one article take turns: whether a removed comment keeps its place hangs on its replies,
 * about which somebody else may be deciding.
 */
@ApplicationScoped
public class CommentLocks {

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    /** Locks an article and then the comment below it, as it stands by then; 404 if it is not there. */
    public Comment lock(long id) {
        Long articleId = comments.mapArticleIds(List.of(id)).get(id);
        if (articleId == null || articles.lock(articleId).isEmpty()) {
            throw Problem.notFound();
        }
        return below(id);
    }

    /** Locks the articles of comments and then those of the comments that are still there, in the order of their ids. */
    public List<Comment> lockAll(Collection<Long> ids) {
        articles(comments.mapArticleIds(ids).values());
        return comments.listLocked(ids);
    }

    /** Locks articles until the transaction ends. */
    public void articles(Collection<Long> articleIds) {
        new TreeSet<>(articleIds).forEach(articles::lock);
    }

    /** Locks a comment whose article is locked already; 404 if it is not there. */
    public Comment below(long id) {
        Comment comment = comments.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (comment == null) {
            throw Problem.notFound();
        }
        return comment;
    }
}
