package dev.byline.desk;

import java.util.List;

/**
 * Blocked writers.
 *
 * @param blocks  those of this page, newest first
 * @param form    the form to block one more
 * @param self    this page's own path
 * @param earlier the page before, {@code null} if this is the first
 * @param later   the page after, {@code null} if this is the last
 */
public record BlocksPage(List<BlockLine> blocks, FormPart form, String self, String earlier, String later) {

    /**
     * One block.
     *
     * @param by   by what the writer is known
     * @param note why, {@code null} for none
     * @param who  name of the desk user
     */
    public record BlockLine(long id, String by, String note, String who, Age age) {
    }
}
