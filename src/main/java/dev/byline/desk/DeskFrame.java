package dev.byline.desk;

import java.util.List;

import dev.byline.comment.queue.Waiting;

/**
 * What stands around every page of the desk.
 *
 * @param site    the publication's name
 * @param title   what the page is about
 * @param user    who is signed in, empty if nobody is
 * @param csrf    what every form carries
 * @param waiting what waits for a decision, {@code null} where it does not matter
 * @param links   the desk's pages; none for those who may not see them
 * @param files   addresses of style sheets and script
 */
public record DeskFrame(String site, String title, String user, String csrf, Waiting waiting, List<DeskLink> links,
        Files files) {

    /** Addresses of what the page loads; each changes with the file's content. */
    public record Files(String base, String styles, String script) {
    }

    /** What the tab says: how many comments wait comes first, so that it is seen in a narrow tab. */
    public String tab() {
        return (waiting == null || waiting.total() == 0 ? "" : "(" + waiting.total() + ") ") + title + " · " + site;
    }
}
