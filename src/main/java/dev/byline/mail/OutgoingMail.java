package dev.byline.mail;

import java.time.Instant;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A mail in the outbox. Once it is sent or has failed, recipient and content are gone; what it was about stays. */
@Entity
@DynamicUpdate
public class OutgoingMail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** What it is about; no two are about the same. */
    public String about;

    /** The {@code Message-ID} without brackets, the same at each attempt. */
    public String messageId;

    public String recipient;

    /** Keyed hash of the normalised address; forgotten two days after the mail was sent. */
    public String recipientHash;

    public String subject;

    public String text;

    public String unsubscribe;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public MailStatus status;

    /** How often it was handed to the server. */
    public int attempts;

    /** When it is due, or until when a node has it. */
    public Instant nextAttemptAt;

    /** Why the last attempt failed: a reply code of SMTP or a kind of failure, never the server's own words. */
    public String error;

    public Instant createdAt;

    public Instant sentAt;
}
