package dev.byline.comment.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Where an erased comment came from. */
@Entity
public class ErasedOrigin {

    @Id
    public String origin;
}
