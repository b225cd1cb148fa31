package dev.byline.comment;

import java.util.List;
import java.util.Map;

import dev.byline.author.Avatars;
import dev.byline.http.Links;
import dev.byline.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one way from a comment to its views. */
@ApplicationScoped
public class CommentViews {

    @Inject
    Avatars avatars;

    @Inject
    Ownership ownership;

    /** The public view; of a removed comment only its place. */
    public CommentView view(Comment comment, String articleSlug, List<CommentView> replies) {
        if (!comment.isApproved()) {
            return new CommentView(comment.id, articleSlug, comment.parentId, comment.depth, "", null, null, "", false,
                    true, comment.createdAt, comment.updatedAt, replies, links(comment, articleSlug));
        }
        return whole(comment, articleSlug, replies);
    }

    /** The view of its writer. */
    public WriterCommentView writerView(Comment comment, String articleSlug, boolean withToken) {
        CommentView view = whole(comment, articleSlug, null);
        // A writer who learns that a comment was taken for spam learns how to get around it.
        CommentStatus shown = comment.isApproved() ? CommentStatus.APPROVED : CommentStatus.PENDING;
        return new WriterCommentView(view, shown, comment.text,
                comment.isApproved() ? null : WriterCommentView.AWAITING,
                withToken ? ownership.tokenOf(comment) : null);
    }

    /** The view of moderators. */
    public DeskCommentView deskView(Comment comment, String articleSlug, List<DeskCommentView.Reason> findings) {
        CommentView view = whole(comment, articleSlug, null);
        return new DeskCommentView(view, comment.status, comment.email, comment.networkAddress, comment.userAgent,
                comment.text, findings, comment.version);
    }

    private CommentView whole(Comment comment, String articleSlug, List<CommentView> replies) {
        return new CommentView(comment.id, articleSlug, comment.parentId, comment.depth, comment.name, comment.website,
                avatars.ofReader(EmailAddress.normalised(comment.email), comment.name), comment.html,
                comment.userId != null, false, comment.createdAt, comment.updatedAt, replies,
                links(comment, articleSlug));
    }

    private static Map<String, String> links(Comment comment, String articleSlug) {
        return Links.of("self", "/api/v1/comments/" + comment.id,
                "page", "/articles/" + articleSlug + "#comment-" + comment.id);
    }
}
