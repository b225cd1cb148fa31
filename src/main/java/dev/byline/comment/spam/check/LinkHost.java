package dev.byline.comment.spam.check;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A host that an approved comment has linked to. */
@Entity
public class LinkHost {

    @Id
    public String host;

    public Instant firstSeen;
}
