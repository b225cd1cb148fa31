package dev.byline.desk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.moderation.LogEntryView;
import dev.byline.comment.moderation.LogReading;
import dev.byline.http.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says what a batch has done, as the log tells it. */
@ApplicationScoped
public class Notices {

    /** Stands for a batch where a writer was blocked, which is lifted on another page. */
    static final String BLOCKED = "blocked";

    private static final int BATCH_LENGTH = 36;

    @Inject
    LogReading log;

    @Inject
    CommentRepository comments;

    /** The notice of a batch; {@code null} if its name is none. Needs a transaction. */
    Notice of(String batch) {
        if (batch.equals(BLOCKED)) {
            return new Notice("Blocked the writer", null);
        }
        if (batch.length() != BATCH_LENGTH) {
            return null;
        }
        List<LogEntryView> done = log.batch(batch);
        if (done.isEmpty()) {
            return new Notice("Nothing had to be changed", null);
        }
        Set<Long> ids = done.stream().map(LogEntryView::comment).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean undone = done.stream().anyMatch(LogEntryView::undone);
        return new Notice(verb(done.get(0)) + (ids.isEmpty() ? "" : ": " + about(ids)) + (undone ? " (undone)" : ""),
                undone || !done.stream().allMatch(LogEntryView::undoable) ? null : batch);
    }

    private String about(Set<Long> ids) {
        if (ids.size() > 1) {
            return ids.size() + " comments";
        }
        Comment comment = comments.findById(ids.iterator().next());
        return comment == null ? "a comment that is gone" : "the comment by " + comment.name;
    }

    /** What the latest entry of a batch tells, in a word or two. */
    private static String verb(LogEntryView entry) {
        return switch (entry.action()) {
            case DECIDED -> switch (entry.after()) {
                case APPROVED -> "Approved";
                case SPAM -> "Marked as spam";
                case TRASH -> "Thrown away";
                case PENDING -> "Held";
            };
            case UNDONE -> "Undone, now " + Words.of(entry.after());
            case EDITED -> "Edited";
            case REPLIED -> "Replied by";
            case REPORTS_SETTLED -> "Reports settled";
            case APPEAL_ANSWERED -> "Appeal answered";
            case BLOCKED -> "Blocked the writer of";
            default -> "Done";
        };
    }
}
