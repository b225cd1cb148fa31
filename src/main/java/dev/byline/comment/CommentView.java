package dev.byline.comment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A comment as everybody sees it.
 *
 * @param article  slug of the article
 * @param parent   id of the comment above, {@code null} at the top
 * @param depth    1 at the top
 * @param name     the writer's name; empty if removed
 * @param website  the writer's website, {@code null} if none
 * @param html     the text; empty if removed
 * @param byDesk   whether a signed-in member of the desk wrote it
 * @param removed  whether only its place is left, because replies hang on it
 * @param removedBy who removed it, {@code null} if it stands
 * @param editedAt when its text last changed, {@code null} if it never did
 * @param replies  the comments below, in trees only
 * @param links    {@code self page}
 */
public record CommentView(long id, String article, Long parent, int depth, String name, String website, String avatar,
        String html, boolean byDesk, boolean removed, RemovedBy removedBy, Instant createdAt, Instant updatedAt,
        Instant editedAt, @JsonInclude(JsonInclude.Include.NON_NULL) List<CommentView> replies,
        Map<String, String> links) {

    /** Who took a comment off the page. */
    public enum RemovedBy {
        /** Its writer. */
        WRITER,
        /** The desk. */
        DESK
    }
}
