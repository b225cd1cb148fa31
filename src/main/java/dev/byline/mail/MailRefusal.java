package dev.byline.mail;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An address, known by its keyed hash only, that wants no mail from this site. */
@Entity
public class MailRefusal {

    @Id
    public String recipientHash;

    public Instant createdAt;
}
