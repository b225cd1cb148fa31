package dev.byline.comment.moderation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A writer whom the desk has blocked: known by a keyed hash either of the e-mail address or of the network. */
@Entity
public class WriterBlock {

    /** By what a writer is known. */
    public enum By {
        /** The e-mail address. */
        EMAIL,
        /** The network: /24 of IPv4, /64 of IPv6. */
        NETWORK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Keyed hash of the normalised e-mail address, as in comments; {@code null} if the network is meant. */
    public String emailHash;

    /** Keyed hash of the network; {@code null} if the address is meant. */
    public String networkHash;

    /** Why, for moderators; {@code null} for none. */
    public String note;

    /** Name of the desk user. */
    public String blockedBy;

    public Instant createdAt;

    /** By what the writer is known. */
    public By by() {
        return emailHash != null ? By.EMAIL : By.NETWORK;
    }
}
