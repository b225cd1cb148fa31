package dev.byline.security;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A credential of a user, stored as a hash: the text itself is shown once, when it is made. */
@Entity
public class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    public User user;

    /** What its owner calls it. */
    public String label;

    public String hash;

    /** A UUID by which a program knows its own tokens again, {@code null} if it gave none. */
    public String appId;

    public Instant createdAt;
}
