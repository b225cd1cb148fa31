package dev.byline.comment.spam.duplicate;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The similarity hash of a comment's text, in four bands: two that differ in three bits at the most share a band. */
@Entity
public class CommentFingerprint {

    @Id
    public Long commentId;

    public long bits;

    public int band1;

    public int band2;

    public int band3;

    public int band4;

    public Instant createdAt;
}
