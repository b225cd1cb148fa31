package dev.byline.comment.appeal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.StatementChanged;
import dev.byline.comment.appeal.ModerationStatement.Outcome;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.Consequence;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.moderation.Reason;
import dev.byline.comment.moderation.Ruling;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Writes statements of reasons. There is one when a public comment goes to the trash, and whenever a removal is given a
 * reason. What is taken for spam without a reason given goes without: who learns that, learns to get around it.
 */
@ApplicationScoped
public class Statements implements Consequence {

    @Inject
    ModerationStatementRepository statements;

    @Inject
    ModerationLog log;

    @Inject
    Event<StatementChanged> changes;

    /** The statement about a comment, {@code null} where there is nothing to say. */
    public StatementView of(Comment comment) {
        ModerationStatement statement = statements.findById(comment.id);
        return StatementView.of(statement, mayAppeal(comment, statement));
    }

    /** The statements about several comments by their ids; those without are missing. */
    public Map<Long, StatementView> mapOf(Collection<Comment> comments) {
        Map<Long, ModerationStatement> found =
                statements.mapByComments(comments.stream().map(comment -> comment.id).toList());
        Map<Long, StatementView> views = new HashMap<>();
        comments.stream().filter(comment -> found.containsKey(comment.id)).forEach(comment -> views.put(comment.id,
                StatementView.of(found.get(comment.id), mayAppeal(comment, found.get(comment.id)))));
        return views;
    }

    /** States that a comment was taken off the page by a rule. */
    public void writeAutomatic(Comment comment, Reason reason, String explanation, String batch) {
        put(comment, reason, explanation, true, batch);
    }

    /** Whether the writer of a comment can object to its removal now. */
    static boolean mayAppeal(Comment comment, ModerationStatement statement) {
        return statement != null && statement.isShown() && statement.appealedAt == null && !comment.isApproved()
                && !comment.withdrawn;
    }

    @Override
    public void follow(Comment comment, Ruling ruling) {
        ModerationStatement statement = statements.findById(comment.id);
        if (comment.withdrawn) {
            // What its writer said about a comment goes with the comment.
            statements.deleteById(comment.id);
        } else if (!Ruling.removes(ruling.after())) {
            lift(comment, statement, ruling);
        } else if (comment.userId == null && isTold(statement, ruling)) {
            Reason reason = ruling.reason() != null ? ruling.reason()
                    : statement != null && statement.automatic ? statement.reason : Reason.OTHER;
            put(comment, reason, ruling.explanation(), false, ruling.batch());
        }
    }

    @Override
    public void takeBack(Comment comment, String batch) {
        ModerationStatement statement = statements.findById(comment.id);
        if (statement == null) {
            return;
        }
        if (batch.equals(statement.answerBatch)) {
            statement.settle(null, null, null, null);
        }
        if (batch.equals(statement.liftedBatch)) {
            statement.liftedBatch = null;
        } else if (batch.equals(statement.batch) && statement.appealedAt == null) {
            statements.delete(statement);
        }
        statements.flush();
        changes.fire(new StatementChanged(comment.id));
    }

    private static boolean isTold(ModerationStatement statement, Ruling ruling) {
        return ruling.reason() != null || ruling.explanation() != null
                || ruling.before() == CommentStatus.APPROVED && ruling.after() == CommentStatus.TRASH
                || statement != null && statement.isShown() && statement.automatic;
    }

    private void lift(Comment comment, ModerationStatement statement, Ruling ruling) {
        if (statement == null || !statement.isShown()) {
            return;
        }
        if (statement.appealedAt == null) {
            statement.liftedBatch = ruling.batch();
        } else if (statement.isOpen() && comment.isApproved()) {
            statement.settle(Outcome.REVERSED, null, Times.now(), ruling.batch());
            log.write(comment, Action.APPEAL_ANSWERED, comment.status, comment.status, ruling.actor(), "reversed",
                    ruling.batch());
        }
        changes.fire(new StatementChanged(comment.id));
    }

    private void put(Comment comment, Reason reason, String explanation, boolean automatic, String batch) {
        ModerationStatement known = statements.findById(comment.id);
        ModerationStatement statement = known == null ? new ModerationStatement() : known;
        statement.commentId = comment.id;
        statement.reason = reason;
        statement.explanation = explanation == null || explanation.isBlank() ? null : explanation.strip();
        statement.automatic = automatic;
        statement.batch = batch;
        statement.liftedBatch = null;
        statement.createdAt = Times.now();
        if (!statement.isOpen()) {
            // A new decision can be objected to anew.
            statement.appeal = null;
            statement.appealedAt = null;
            statement.settle(null, null, null, null);
        }
        statements.persist(statement);
        changes.fire(new StatementChanged(comment.id));
    }
}
