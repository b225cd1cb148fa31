package dev.byline.comment.moderation;

import java.time.Instant;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.byline.comment.CommentStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One line of the log of moderation. Never holds an address or what a comment says. */
@Entity
public class ModerationEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** {@code null} if it was about no comment, or about one that is gone. */
    public Long commentId;

    public Long articleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Action action;

    /** {@code null} where the comment is new, or no comment is meant. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public CommentStatus statusBefore;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public CommentStatus statusAfter;

    /** Name of the desk user, or what acted by itself. */
    public String actor;

    /** Version of the rules that counted, 0 for the built-in ones. */
    public int rulesVersion;

    public String note;

    /** What was done at once. */
    public String batch;

    public boolean undone;

    /** What the comment said before an edit. */
    public Long revisionId;

    public Instant createdAt;
}
