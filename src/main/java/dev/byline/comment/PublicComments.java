package dev.byline.comment;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.data.Reading;
import dev.byline.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Single comments as everybody sees them. */
@ApplicationScoped
@Reading
class PublicComments {

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    CommentViews views;

    @Inject
    Threads threads;

    /** An approved comment below a public article without a password, else 404. */
    CommentView find(long id) {
        Comment comment = comments.findById(id);
        Article article = comment == null ? null : articles.findById(comment.articleId);
        if (article == null || !article.isPublic() || article.isProtected() || !comment.isApproved()) {
            throw Problem.notFound();
        }
        threads.name(article);
        return views.view(comment, article.slug, null);
    }
}
