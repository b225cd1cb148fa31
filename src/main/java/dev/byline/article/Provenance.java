package dev.byline.article;

import java.time.Instant;

/**
 * Where an imported article comes from.
 *
 * @param origin    what tells it from all others, so that importing again finds it
 * @param id        the id to keep, {@code null} to get a new one
 * @param createdAt when it was begun there
 * @param updatedAt when it was last changed there
 */
public record Provenance(String origin, Long id, Instant createdAt, Instant updatedAt) {
}
