package dev.byline.comment.appeal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.DeskWanted;
import dev.byline.comment.Ownership;
import dev.byline.comment.StatementChanged;
import dev.byline.comment.appeal.ModerationStatement.Outcome;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.CommentLocks;
import dev.byline.comment.moderation.Decided;
import dev.byline.comment.moderation.Judging;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.Times;
import dev.byline.http.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes writers' appeals and the desk's answers to them. */
@ApplicationScoped
@Transactional
public class AppealService {

    @Inject
    ModerationStatementRepository statements;

    @Inject
    CommentRepository comments;

    @Inject
    Ownership ownership;

    @Inject
    CommentLocks locks;

    @Inject
    Judging judging;

    @Inject
    ModerationLog log;

    @Inject
    Event<StatementChanged> changes;

    @Inject
    Event<DeskWanted> wishes;

    @Inject
    Cursors cursors;

    /**
     * Takes the writer's objection, once for each removal.
     *
     * @param token the writer's ownership token
     * @return the comment
     * @throws Problem 403 if the token opens no comment, without saying why; 409 if there is nothing to object to, or
     *                 it was objected to before
     */
    public Comment appeal(String token, AppealDraft draft) {
        Long id = Ownership.commentId(token);
        if (id == null || comments.mapArticleIds(List.of(id)).isEmpty()) {
            throw Problem.of(ProblemType.OWNERSHIP_UNPROVEN);
        }
        Comment comment = locks.lock(id);
        if (!ownership.proves(token, comment)) {
            throw Problem.of(ProblemType.OWNERSHIP_UNPROVEN);
        }
        ModerationStatement statement = statements.findById(id);
        if (!Statements.mayAppeal(comment, statement)) {
            throw statement != null && statement.isShown() && statement.appealedAt != null
                    ? Problem.conflict("text", "appealed", "You have objected to this already")
                    : Problem.conflict("text", "nothing_to_appeal", "There is no removal to object to");
        }
        statement.appeal = draft.text().strip();
        statement.appealedAt = Times.now();
        log.write(comment, Action.APPEALED, comment.status, comment.status, ModerationLog.WRITER, null, null);
        wishes.fire(new DeskWanted(id, DeskWanted.Cause.APPEALED));
        return comment;
    }

    /**
     * Answers an appeal; if the removal does not stand, the comment is back.
     *
     * @throws Problem 404 if there is no such comment, 409 if no appeal waits or the writer took the comment back
     */
    public Decided answer(long commentId, AppealAnswer answer, String actor) {
        Comment comment = locks.lock(commentId);
        ModerationStatement statement = statements.findById(commentId);
        if (statement == null || !statement.isOpen()) {
            throw Problem.conflict("outcome", "nothing_to_answer", "No appeal about this comment waits for an answer");
        }
        String batch = ModerationLog.newBatch();
        if (answer.outcome() == Outcome.REVERSED) {
            judging.judge(comment, CommentStatus.APPROVED, null, null, actor, batch);
        } else {
            log.write(comment, Action.APPEAL_ANSWERED, comment.status, comment.status, actor,
                    Words.of(answer.outcome()), batch);
        }
        String words = answer.answer() == null || answer.answer().isBlank() ? null : answer.answer().strip();
        statement.settle(answer.outcome(), words, Times.now(), batch);
        comments.flush();
        changes.fire(new StatementChanged(commentId));
        return new Decided(batch, List.of(comment));
    }

    /** One page of comments whose writers object: those that wait, longest first, or the answered ones, newest first. */
    public Page<Comment> page(boolean waiting, Cursor cursor, int limit) {
        Page<ModerationStatement> page = Page.of(statements.listAppeals(waiting, cursor, limit), limit, cursor,
                statement -> new Cursor(statement.appealedAt.toString(), statement.commentId, false),
                place -> cursors.write(name(waiting), place), null);
        List<Long> ids = page.items().stream().map(statement -> statement.commentId).toList();
        Map<Long, Comment> found = ids.isEmpty() ? Map.of() : comments.find("id in ?1", ids).stream()
                .collect(Collectors.toMap(comment -> comment.id, Function.identity()));
        return new Page<>(ids.stream().map(found::get).filter(Objects::nonNull).toList(), page.page());
    }

    /** Names the list of appeals for its cursors. */
    public static String name(boolean waiting) {
        return "appeals " + waiting;
    }
}
