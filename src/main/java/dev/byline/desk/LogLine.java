package dev.byline.desk;

import dev.byline.comment.CommentStatus;
import dev.byline.comment.moderation.LogEntryView;
import dev.byline.http.Words;

/**
 * A line of the log as the desk's pages show it.
 *
 * @param what    what was done, in words
 * @param actor   who did it
 * @param version version of the rules that counted
 * @param note    more about it, {@code null} for none
 * @param comment id of the comment, {@code null} for none
 * @param article slug of its article
 * @param batch   by which it can be undone, {@code null} if it cannot
 * @param undone  whether it was undone
 */
public record LogLine(Age age, String what, String actor, int version, String note, Long comment, String article,
        String batch, boolean undone) {

    /** From an entry. */
    static LogLine of(LogEntryView entry) {
        return new LogLine(Age.of(entry.createdAt()), what(entry), entry.actor(), entry.rulesVersion(), entry.note(),
                entry.comment(), entry.article(), entry.undoable() ? entry.batch() : null, entry.undone());
    }

    private static String what(LogEntryView entry) {
        String action = Words.of(entry.action()).replace('-', ' ');
        String before = word(entry.before());
        String after = word(entry.after());
        return entry.after() == null || before.equals(after) ? action
                : action + ": " + (before.isEmpty() ? "" : before + " → ") + after;
    }

    private static String word(CommentStatus status) {
        return status == null ? "" : Words.of(status);
    }
}
