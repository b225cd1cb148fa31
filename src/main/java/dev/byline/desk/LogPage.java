package dev.byline.desk;

import java.util.List;

/**
 * The log of moderation.
 *
 * @param actor   whose entries, empty for all
 * @param action  of what kind, empty for all
 * @param comment about which comment, empty for all
 * @param actions all kinds
 * @param lines   the entries of this page, newest first
 * @param self    this page's own path
 * @param earlier the page before, {@code null} if this is the first
 * @param later   the page after, {@code null} if this is the last
 * @param notice  what was done last, {@code null} for nothing
 */
public record LogPage(String actor, String action, String comment, List<String> actions, List<LogLine> lines,
        String self, String earlier, String later, Notice notice) {
}
