package dev.byline.comment.spam;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A saved version of the rules. Versions are never changed. */
@Entity
@Table(name = "moderation_rules")
public class StoredRules {

    @Id
    public int version;

    /** The {@link RulesDraft} as JSON. */
    public String content;

    /** The desk user. */
    public String savedBy;

    public Instant savedAt;
}
