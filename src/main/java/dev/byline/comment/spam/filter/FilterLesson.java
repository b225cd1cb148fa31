package dev.byline.comment.spam.filter;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A decision of the desk that the filter has yet to learn from. */
@Entity
public class FilterLesson {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long commentId;

    /** Whether the comment is spam; {@code null} if an earlier decision is to be forgotten. */
    public Boolean spam;

    public Instant createdAt;
}
