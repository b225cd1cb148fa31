package dev.byline.comment.moderation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentViews;
import dev.byline.comment.DeskCommentView;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.spam.StoredFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Comments as moderators see them, with the slugs of their articles and their findings read in bulk. */
@ApplicationScoped
public class DeskComments {

    @Inject
    ArticleRepository articles;

    @Inject
    FindingRepository findings;

    @Inject
    CommentViews views;

    /** One comment. */
    public DeskCommentView view(Comment comment) {
        return views(List.of(comment)).get(0);
    }

    /** Several comments, in their order. */
    public List<DeskCommentView> views(List<Comment> comments) {
        Map<Long, String> slugs = articles.mapByIds(comments.stream().map(comment -> comment.articleId).toList())
                .values().stream().collect(Collectors.toMap(article -> article.id, (Article article) -> article.slug));
        Map<Long, List<StoredFinding>> reasons =
                findings.mapByComments(comments.stream().map(comment -> comment.id).toList());
        return comments.stream().map(comment -> views.deskView(comment, slugs.get(comment.articleId),
                reasons.getOrDefault(comment.id, List.of()).stream()
                        .map(finding -> new DeskCommentView.Reason(finding.rule, finding.weight, finding.evidence))
                        .toList())).toList();
    }
}
