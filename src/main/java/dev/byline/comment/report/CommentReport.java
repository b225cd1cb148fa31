package dev.byline.comment.report;

import java.time.Instant;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.byline.comment.moderation.Reason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A reader's report about a comment. */
@Entity
public class CommentReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long commentId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Reason reason;

    /** The reader's own words, {@code null} for none. For moderators only. */
    public String detail;

    /** Keyed hash of the reader's network, {@code null} once it has been forgotten. */
    public String reporterHash;

    /** Whether the desk has decided about the comment since. */
    public boolean settled;

    /** The batch of decisions that settled it. */
    public String settledBatch;

    public Instant createdAt;
}
