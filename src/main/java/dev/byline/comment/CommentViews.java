package dev.byline.comment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.byline.author.Avatars;
import dev.byline.comment.CommentView.RemovedBy;
import dev.byline.comment.appeal.StatementView;
import dev.byline.comment.appeal.Statements;
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

    @Inject
    EditWindow editing;

    @Inject
    Statements statements;

    /** The public view; of a removed comment only its place. */
    public CommentView view(Comment comment, String articleSlug, List<CommentView> replies) {
        return comment.isApproved() ? whole(comment, articleSlug, null, replies) : place(comment, articleSlug, replies);
    }

    /** The public view of a comment of which nothing is left. */
    public CommentView gone(long id, String articleSlug, Instant since) {
        return new CommentView(id, articleSlug, null, 1, "", null, null, "", false, true, null, since, since, null, null,
                Links.of());
    }

    /** The view of its writer. */
    public WriterCommentView writerView(Comment comment, String articleSlug, boolean withToken) {
        return writerView(comment, articleSlug, withToken, statements.of(comment));
    }

    /** The view of its writer, with the token, of a comment that was stored just now: nobody can have judged it since. */
    public WriterCommentView newWriterView(Comment comment, String articleSlug) {
        return writerView(comment, articleSlug, true, null);
    }

    private WriterCommentView writerView(Comment comment, String articleSlug, boolean withToken,
            StatementView statement) {
        boolean removed = EditWindow.isRemoved(comment, statement);
        CommentView view = comment.withdrawn ? place(comment, articleSlug, null)
                : whole(comment, articleSlug, removed ? RemovedBy.DESK : null, null);
        // A writer who learns that a comment was taken for spam learns how to get around it.
        CommentStatus shown = comment.isApproved() ? CommentStatus.APPROVED
                : removed ? CommentStatus.TRASH : CommentStatus.PENDING;
        String notice = comment.withdrawn ? WriterCommentView.WITHDRAWN : removed ? WriterCommentView.REMOVED
                : comment.isApproved() ? null : WriterCommentView.AWAITING;
        boolean editable = editing.isOpen(comment, statement);
        return new WriterCommentView(view, shown, comment.text(), notice, editable,
                editable ? editing.closes(comment) : null, comment.notify, statement,
                withToken ? ownership.tokenOf(comment) : null);
    }

    /** The view of moderators. */
    public DeskCommentView deskView(Comment comment, String articleSlug, List<DeskCommentView.Reason> findings,
            DeskCommentView.Reports reports, StatementView statement, DeskCommentView.Writer writer) {
        CommentView view = whole(comment, articleSlug, comment.withdrawn ? RemovedBy.WRITER : null, null);
        return new DeskCommentView(view, comment.status, comment.email, comment.networkAddress, comment.userAgent,
                comment.text(), findings, reports, statement, comment.withdrawn, comment.emailProven, writer,
                comment.version);
    }

    private CommentView whole(Comment comment, String articleSlug, RemovedBy removedBy, List<CommentView> replies) {
        return new CommentView(comment.id, articleSlug, comment.parentId, comment.depth, comment.name, comment.website,
                avatars.ofReader(EmailAddress.normalised(comment.email), comment.name), comment.html(),
                comment.userId != null, removedBy != null, removedBy, comment.createdAt, comment.updatedAt,
                comment.editedAt, replies, links(comment, articleSlug));
    }

    private static CommentView place(Comment comment, String articleSlug, List<CommentView> replies) {
        return new CommentView(comment.id, articleSlug, comment.parentId, comment.depth, "", null, null, "", false,
                true, comment.withdrawn ? RemovedBy.WRITER : RemovedBy.DESK, comment.createdAt, comment.updatedAt,
                null, replies, links(comment, articleSlug));
    }

    private static Map<String, String> links(Comment comment, String articleSlug) {
        return Links.of("self", "/api/v1/comments/" + comment.id,
                "page", "/articles/" + articleSlug + "#comment-" + comment.id);
    }
}
