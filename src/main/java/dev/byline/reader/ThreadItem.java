package dev.byline.reader;

import java.util.List;

/**
 * A comment in the thread.
 *
 * @param html      its text, sanitised when it was written
 * @param byDesk    whether a member of the desk wrote it
 * @param removed   whether only its place is left
 * @param preview   whether only its writer sees it, since it waits for a moderator
 * @param written   when
 * @param replyHref the page with the form set to reply to it, {@code null} where no reply is taken
 * @param replies   the comments below it
 */
public record ThreadItem(long id, String name, String website, String avatar, String html, boolean byDesk,
        boolean removed, boolean preview, Moment written, String replyHref, List<ThreadItem> replies) {

    /** Whom a reply goes to, for those who hear the link without seeing where it stands. */
    public String to() {
        return "to " + name;
    }
}
