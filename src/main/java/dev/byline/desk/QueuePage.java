package dev.byline.desk;

import java.util.List;

/**
 * The queue.
 *
 * @param tabs    what can be shown
 * @param show    what is shown, as in the address
 * @param oldest  whether the oldest come first
 * @param article slug of the article to which it is narrowed, {@code null} for none
 * @param writer  id of a comment to whose writer it is narrowed, {@code null} for none
 * @param rule    rule to which it is narrowed, {@code null} for none
 * @param rules   all rules
 * @param chips   narrowings, each leading to the queue without it
 * @param items   the comments of this page
 * @param self    this page's own path
 * @param ticked  whether all comments are ticked
 * @param tickAll the same page with all ticked, or without
 * @param earlier the page before, {@code null} if this is the first
 * @param later   the page after, {@code null} if this is the last
 * @param notice  what was done last, {@code null} for nothing
 */
public record QueuePage(List<Tab> tabs, String show, boolean oldest, String article, String writer, String rule,
        List<String> rules, List<Chip> chips, List<QueueItem> items, String self, boolean ticked, String tickAll,
        String earlier, String later, Notice notice) {

    /**
     * One thing to show.
     *
     * @param counts name of its number, {@code null} if it is not counted
     */
    public record Tab(String href, String text, boolean current, String counts, long count) {
    }

    /** A narrowing of the queue and the address without it. */
    public record Chip(String text, String href) {
    }
}
