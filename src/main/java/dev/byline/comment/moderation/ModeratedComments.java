package dev.byline.comment.moderation;

import java.util.function.Consumer;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.DeskCommentView;
import dev.byline.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Single comments as moderators see and change them. */
@ApplicationScoped
@Transactional
public class ModeratedComments {

    @Inject
    CommentRepository comments;

    @Inject
    ModerationService service;

    @Inject
    DeskComments desk;

    /**
     * A comment after a change.
     *
     * @param batch names the change, to undo it
     */
    public record Changed(DeskCommentView view, String batch) {
    }

    /** A comment whatever its status, or 404. */
    public DeskCommentView find(long id) {
        Comment comment = comments.findById(id);
        if (comment == null) {
            throw Problem.notFound();
        }
        return desk.view(comment);
    }

    /** Changes a comment for a moderator; {@code check} sees it as it stands and may refuse. */
    public Changed edit(long id, CommentEdit edit, String actor, Consumer<Comment> check) {
        Decided decided = service.edit(id, edit, actor, check);
        return new Changed(desk.view(decided.comment()), decided.batch());
    }
}
