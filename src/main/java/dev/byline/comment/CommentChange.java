package dev.byline.comment;

import java.time.Instant;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/**
 * What the public saw happen to a comment. Ids below one article are in the order of commits, since whoever writes one
 * holds the article's row.
 */
@Entity
public class CommentChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long articleId;

    /** The comment, which may be gone by now. */
    public Long commentId;

    /** {@code APPROVED}, {@code EDITED} or {@code REMOVED}. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public CommentEvent.Change change;

    public Instant createdAt;
}
