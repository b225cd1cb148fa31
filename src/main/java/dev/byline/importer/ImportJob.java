package dev.byline.importer;

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

/** One file that was sent to be imported, and what became of it. */
@Entity
@DynamicUpdate
public class ImportJob {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public ImportStatus status;

    /** Which data directory holds the file. */
    public String home;

    /** As the sender called it; never used as a path. */
    public String fileName;

    /** The desk user who sent it, {@code null} if that user is gone. */
    public Long userId;

    public String userName;

    /** Items of the file that have been dealt with. */
    public int processed;

    /** Items in the file, 0 until they have been counted. */
    public int total;

    /** An {@link ImportReport} as JSON. */
    public String report;

    /** Why it failed, {@code null} otherwise. */
    public String error;

    /** The process that has it in hand; see {@link ImportLeases}. */
    public String leaseHolder;

    /** When it is free for others unless its holder says again that it has it. */
    public Instant leaseEndsAt;

    public Instant createdAt;

    public Instant finishedAt;
}
