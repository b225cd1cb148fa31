package dev.byline.importer;

import java.time.Instant;

/**
 * An import job as the desk sees it.
 *
 * @param fileName   as the sender called it
 * @param finishedAt {@code null} while it runs
 * @param processed  items of the file that have been dealt with
 * @param total      items in the file, 0 until they have been counted
 * @param report     what it did; all zero until it ends
 * @param error      why it failed, {@code null} otherwise
 */
public record ImportView(long id, ImportStatus status, String fileName, Instant createdAt, Instant finishedAt,
        int processed, int total, ImportReport report, String error) {
}
