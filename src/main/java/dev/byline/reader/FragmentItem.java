package dev.byline.reader;

import java.util.List;

/**
 * A comment in a fragment. Addresses are absolute: the fragment is shown on another site.
 *
 * @param html      its text, sanitised when it was written
 * @param byDesk    whether a member of the desk wrote it
 * @param removed   whether only its place is left
 * @param written   when
 * @param edited    when its text last changed, {@code null} if it never did
 * @param replyHref the page with the form set to reply to it, {@code null} where no reply is taken
 * @param replies   the comments below it
 */
public record FragmentItem(long id, String name, String website, String avatar, String html, boolean byDesk,
        boolean removed, Moment written, Moment edited, String replyHref, List<FragmentItem> replies) {
}
