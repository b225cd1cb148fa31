package dev.byline.reader;

import java.util.List;

/**
 * The front page, or a list under filters.
 *
 * @param today   the date in the masthead
 * @param heading what is listed, {@code null} on the front page
 * @param about   a sentence about it, empty for none
 * @param avatar  picture of the one author who is listed, {@code null} for none
 * @param lead    the newest story, {@code null} on lists and on further pages
 * @param stories the others, newest first
 * @param tags    the busiest tags
 * @param authors authors with public articles
 * @param newer   the page before, {@code null} if this is the first
 * @param older   the page after, {@code null} if this is the last
 */
public record HomePage(Moment today, String heading, String about, String avatar, Teaser lead, List<Teaser> stories,
        List<Link> tags, List<Link> authors, String newer, String older) {

    /** Whether nothing is listed. */
    public boolean isEmpty() {
        return lead == null && stories.isEmpty();
    }

    /** The next most important stories, beside the lead. */
    public List<Teaser> seconds() {
        return lead == null ? List.of() : stories.subList(0, Math.min(2, stories.size()));
    }

    /** All stories but the lead and those beside it. */
    public List<Teaser> rest() {
        return lead == null ? stories : stories.subList(Math.min(2, stories.size()), stories.size());
    }
}
