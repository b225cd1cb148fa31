package dev.byline.comment.appeal;

import java.time.Instant;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.byline.comment.moderation.Reason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** Why a comment was removed, and what its writer says to that. */
@Entity
public class ModerationStatement {

    /** What became of an appeal. */
    public enum Outcome {
        /** The removal stands. */
        UPHELD,
        /** The comment is back. */
        REVERSED
    }

    @Id
    public Long commentId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Reason reason;

    /** The reason in the moderator's words, {@code null} for none. */
    public String explanation;

    /** Whether no person decided. */
    public boolean automatic;

    /** The decisions that it is about. */
    public String batch;

    /** The decisions that brought the comment back without an appeal; the statement is not shown since. */
    public String liftedBatch;

    public Instant createdAt;

    /** The writer's objection, {@code null} for none. */
    public String appeal;

    public Instant appealedAt;

    /** {@code null} while an appeal waits. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Outcome outcome;

    /** What the desk answers, {@code null} for nothing. */
    public String answer;

    public Instant answeredAt;

    /** The decisions that the answer belongs to. */
    public String answerBatch;

    /** Whether an appeal waits for the desk. */
    public boolean isOpen() {
        return appealedAt != null && outcome == null;
    }

    /** Whether it still says something to the writer. */
    public boolean isShown() {
        return liftedBatch == null;
    }

    /** Sets what became of the appeal. */
    void settle(Outcome found, String words, Instant now, String batch) {
        outcome = found;
        answer = words;
        answeredAt = found == null ? null : now;
        answerBatch = found == null ? null : batch;
    }
}
