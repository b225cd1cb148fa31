package dev.byline.comment.submission;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A retry key and what was made of the submission that came with it. */
@Entity
public class SubmissionKey {

    @Id
    public String keyHash;

    /** Keyed hash of everything submitted: the same key with another body is refused. */
    public String bodyHash;

    public Long commentId;

    public Instant createdAt;
}
