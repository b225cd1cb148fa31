package dev.byline.desk;

import java.util.List;

/**
 * One comment with all that the desk knows about it.
 *
 * @param item      the comment
 * @param thread    the thread in which it stands
 * @param edit      the form to change what it says
 * @param reply     the form to answer it, {@code null} where nobody may
 * @param block     the form to block its writer, {@code null} where there is nobody to block
 * @param byEmail   whether its writer can be blocked by the address
 * @param byNetwork whether its writer can be blocked by the network
 * @param appeal    the form to answer its writer's objection, {@code null} where none waits
 * @param revisions what it said before, newest first
 * @param log       what was done about it, newest first
 * @param self      this page's own path
 * @param back      the page from which somebody came
 * @param notice    what was done last, {@code null} for nothing
 */
public record CommentPage(QueueItem item, List<ThreadPart> thread, FormPart edit, FormPart reply, FormPart block,
        boolean byEmail, boolean byNetwork, FormPart appeal, List<RevisionPart> revisions, List<LogLine> log,
        String self, String back, Notice notice) {

    /**
     * A comment of the thread with those below it.
     *
     * @param here whether it is the one that the page is about
     */
    public record ThreadPart(long id, String name, String status, Age age, String html, String href, boolean here,
            List<ThreadPart> replies) {
    }

    /**
     * What the comment said before an edit.
     *
     * @param by who edited, empty for the writer
     */
    public record RevisionPart(Age age, String by, String name, String website, String html) {
    }
}
