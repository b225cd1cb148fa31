package dev.byline.comment.moderation;

import java.time.Instant;

/**
 * A blocked writer. Who that is, the block itself does not know: it keeps a keyed hash.
 *
 * @param by        by what the writer is known
 * @param note      why, for moderators
 * @param blockedBy name of the desk user
 */
public record WriterBlockView(long id, WriterBlock.By by, String note, String blockedBy, Instant createdAt) {

    /** The view of a block. */
    static WriterBlockView of(WriterBlock block) {
        return new WriterBlockView(block.id, block.by(), block.note, block.blockedBy, block.createdAt);
    }
}
