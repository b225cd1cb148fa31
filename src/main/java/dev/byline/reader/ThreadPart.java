package dev.byline.reader;

import java.util.List;

/**
 * The thread below an article.
 *
 * @param count   approved comments, all pages together
 * @param items   the top-level comments of this page
 * @param earlier the page before, {@code null} if this is the first
 * @param later   the page after, {@code null} if this is the last
 */
public record ThreadPart(int count, List<ThreadItem> items, String earlier, String later) {

    /** "1 comment", "12 comments". */
    public String counted() {
        return count == 1 ? "1 comment" : count + " comments";
    }
}
