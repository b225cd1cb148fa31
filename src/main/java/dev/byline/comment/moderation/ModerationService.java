package dev.byline.comment.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRevision;
import dev.byline.comment.CommentStatus;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * What the desk does about comments: decide, edit, reply, undo. Counts, places in the thread, events, the log and all
 * that follows are in the same transaction.
 */
@ApplicationScoped
@Transactional
public class ModerationService {

    @Inject
    CommentRepository comments;

    @Inject
    CommentLocks locks;

    @Inject
    Judging judging;

    @Inject
    Rewriting rewriting;

    @Inject
    DeskReplies replies;

    @Inject
    Undoing undoing;

    @Inject
    ModerationLog log;

    /**
     * Changes what a comment says, where it stands, or both.
     *
     * @param check sees the comment as it stands and may refuse
     */
    public Decided edit(long id, CommentEdit edit, String actor, Consumer<Comment> check) {
        Comment comment = locks.lock(id);
        check.accept(comment);
        List<FieldError> errors = Ruling.errors("", edit.status(), edit.reason(), edit.explanation());
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        String batch = ModerationLog.newBatch();
        if (edit.rewrites()) {
            CommentRevision before = rewriting.rewrite(comment, edit, actor);
            if (before != null) {
                log.write(comment, Action.EDITED, comment.status, comment.status, actor, null, batch)
                        .revisionId = before.id;
            }
        }
        if (edit.status() != null) {
            judging.judge(comment, edit.status(), edit.reason(), edit.explanation(), actor, batch);
        }
        comments.flush();
        return new Decided(batch, List.of(comment));
    }

    /** Decides about many at once: all or, if one of them is not there, none. Comments come back by their ids. */
    public Decided decide(List<Decision> decisions, String actor) {
        Map<Long, Long> places = comments.mapArticleIds(decisions.stream().map(Decision::id).toList());
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < decisions.size(); index++) {
            Decision decision = decisions.get(index);
            String path = "[" + index + "].";
            if (!places.containsKey(decision.id())) {
                errors.add(new FieldError(path + "id", "not_found", "There is no such comment"));
            }
            errors.addAll(Ruling.errors(path, decision.status(), decision.reason(), decision.explanation()));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        locks.articles(places.values());
        String batch = ModerationLog.newBatch();
        return new Decided(batch, decisions.stream().sorted(Comparator.comparing(Decision::id)).map(decision -> {
            Comment comment = locks.below(decision.id());
            judging.judge(comment, decision.status(), decision.reason(), decision.explanation(), actor, batch);
            return comment;
        }).toList());
    }

    /**
     * Answers a comment as the desk. The reply is public at once, under the name of the user's author or else of the
     * site; a comment that waits is approved by it. Where replies lie as deep as they may, it goes beside the comment.
     *
     * @param text under the same limits and rules as a reader's
     */
    public Decided reply(long id, String text, DeskMember member) {
        Comment parent = locks.lock(id);
        String batch = ModerationLog.newBatch();
        if (!parent.isApproved()) {
            judging.judge(parent, CommentStatus.APPROVED, null, null, member.login(), batch);
        }
        return new Decided(batch, List.of(replies.add(parent, text, member, batch)));
    }

    /**
     * Puts back what a batch changed: texts, places, settled reports and statements.
     *
     * @throws Problem 404 if there is no such batch; 409 if it cannot be undone or has been, or if something has
     *                 happened since to one of its comments, which is then named
     */
    public Decided undo(String batch, String actor) {
        return undoing.undo(batch, actor);
    }
}
