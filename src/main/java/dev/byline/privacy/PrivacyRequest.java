package dev.byline.privacy;

import java.time.Instant;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What a reader asked for, until it has been carried out or its link is too old. */
@Entity
public class PrivacyRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public PrivacyKind kind;

    /** Private. */
    public String email;

    /** Keyed hash of the normalised address. */
    public String emailHash;

    public Instant createdAt;

    public Instant expiresAt;
}
