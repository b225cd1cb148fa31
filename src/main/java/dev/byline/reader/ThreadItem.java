package dev.byline.reader;

import java.util.List;

import dev.byline.comment.CommentView;

/**
 * A comment in the thread.
 *
 * @param html      its text, sanitised when it was written
 * @param byDesk    whether a member of the desk wrote it
 * @param remover   who removed it, so that only its place is left; {@code null} if it stands
 * @param preview   whether only its writer sees it, since it waits for a moderator
 * @param written   when
 * @param own       the page on which its writer may change it, {@code null} for everybody but its writer
 * @param replyHref the page with the form set to reply to it, {@code null} where no reply is taken
 * @param replies   the comments below it
 */
public record ThreadItem(long id, String name, String website, String avatar, String html, boolean byDesk,
        CommentView.RemovedBy remover, boolean preview, Moment written, String own, String replyHref,
        List<ThreadItem> replies) {

    /** Whether only its place is left. */
    public boolean removed() {
        return remover != null;
    }

    /** What stands in its place. */
    public String removedBy() {
        return remover == CommentView.RemovedBy.WRITER ? "This comment was removed by its writer."
                : "This comment was removed by the desk.";
    }

    /** Whom a reply goes to, for those who hear the link without seeing where it stands. */
    public String to() {
        return "to " + name;
    }
}
