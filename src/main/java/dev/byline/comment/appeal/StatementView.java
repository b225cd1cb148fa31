package dev.byline.comment.appeal;

import java.time.Instant;

import dev.byline.comment.appeal.ModerationStatement.Outcome;
import dev.byline.comment.moderation.Reason;

/**
 * Why a comment was removed, for its writer and for moderators.
 *
 * @param label       the reason as a sentence about the comment, without a full stop
 * @param explanation the reason in the moderator's words, {@code null} for none
 * @param automatic   whether no person decided
 * @param mayAppeal   whether the writer can object now
 * @param appeal      what the writer objected, {@code null} for nothing
 */
public record StatementView(Reason reason, String label, String explanation, boolean automatic, Instant createdAt,
        boolean mayAppeal, Appeal appeal) {

    /**
     * A writer's objection.
     *
     * @param outcome {@code null} while it waits for the desk
     * @param answer  what the desk says, {@code null} for nothing
     */
    public record Appeal(String text, Instant createdAt, Outcome outcome, String answer, Instant answeredAt) {
    }

    /** The view of a statement about a comment; {@code null} where there is nothing to say. */
    static StatementView of(ModerationStatement statement, boolean mayAppeal) {
        if (statement == null || !statement.isShown()) {
            return null;
        }
        return new StatementView(statement.reason, statement.reason.sentence(), statement.explanation,
                statement.automatic, statement.createdAt, mayAppeal, statement.appealedAt == null ? null
                        : new Appeal(statement.appeal, statement.appealedAt, statement.outcome, statement.answer,
                                statement.answeredAt));
    }
}
