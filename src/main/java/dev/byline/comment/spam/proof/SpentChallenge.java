package dev.byline.comment.spam.proof;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A proof of work that was accepted once and never again. */
@Entity
public class SpentChallenge {

    /** The challenge, which is a hash. */
    @Id
    public String hash;

    /** From then on its time itself refuses it. */
    public Instant expiresAt;
}
