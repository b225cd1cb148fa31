package dev.byline.reader;

import java.util.List;

/**
 * A thread for the pages of other sites. The widget begins with what it finds in it.
 *
 * @param slug      of the article
 * @param count     approved comments, all pages together
 * @param since     until when everything is in it; the widget asks for what came after
 * @param until     until when the widget can catch up; later it loads the thread anew
 * @param next      cursor of the next page, {@code null} on the last
 * @param laterHref the article's page with what comes next, {@code null} for nothing
 * @param replyHref the article's page with the form, {@code null} where no reply is taken
 */
public record Fragment(String slug, int count, String since, String until, List<FragmentItem> items, String next,
        String laterHref, String replyHref) {

    /** "1 comment", "12 comments". */
    public String counted() {
        return count == 1 ? "1 comment" : count + " comments";
    }
}
