package dev.byline.comment.notice;

import java.time.Instant;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Something about a comment that the desk or a desk user is to be told, or was told. */
@Entity
public class MailNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public NoticeKind kind;

    public Long commentId;

    /** Who is told, {@code null} for the desk. */
    public Long userId;

    public boolean told;

    public Instant createdAt;
}
