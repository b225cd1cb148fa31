package dev.byline.security;

import java.time.Instant;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A login of the desk. Its name is never shown to the public: what readers see is an author. */
@Entity
@Table(name = "desk_user")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    public String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Role role;

    /** The author as whom this user writes, if any. An id only: this room knows no feature. */
    public Long authorId;

    /** Whether the user may sign in. */
    public boolean active;

    /** Where the user is told about comments, {@code null} if nowhere. Only administrators and the user see it. */
    public String email;

    /** Whether the user wants mails about comments below articles of {@link #authorId}. */
    public boolean commentMails;

    public Instant createdAt;
}
