package dev.byline.comment.moderation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentDecided;
import dev.byline.comment.CommentRevision;
import dev.byline.comment.CommentRevisionRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Puts back what a batch of the desk changed, where nothing else has happened since. */
@ApplicationScoped
class Undoing {

    private static final Set<Action> BY_THE_DESK = EnumSet.of(Action.DECIDED, Action.EDITED, Action.REPLIED,
            Action.REPORTS_SETTLED, Action.APPEAL_ANSWERED);

    @Inject
    ModerationEntryRepository entries;

    @Inject
    CommentRevisionRepository revisions;

    @Inject
    CommentLocks locks;

    @Inject
    Transitions transitions;

    @Inject
    Rewriting rewriting;

    @Inject
    ModerationLog log;

    @Inject
    Consequences consequences;

    @Inject
    Event<CommentDecided> decided;

    Decided undo(String batch, String actor) {
        // Entries are read only after the locks: whoever undoes at the same moment is waited for and seen.
        locks.articles(entries.listArticleIds(batch));
        List<ModerationEntry> done = entries.listBatch(batch);
        requireUndoable(done);
        Map<Long, Comment> comments = new TreeMap<>();
        done.stream().map(entry -> entry.commentId).sorted(Comparator.naturalOrder())
                .forEach(id -> comments.computeIfAbsent(id, locks::below));
        requireUntouched(done, comments.keySet());
        String mine = ModerationLog.newBatch();
        done.forEach(entry -> putBack(entry, comments.get(entry.commentId), actor, mine));
        comments.values().forEach(comment -> {
            consequences.takeBack(comment, batch);
            if (!entries.isTold(mine, comment.id)) {
                log.write(comment, Action.UNDONE, comment.status, comment.status, actor, null, mine);
            }
        });
        entries.flush();
        return new Decided(mine, List.copyOf(comments.values()));
    }

    private void putBack(ModerationEntry entry, Comment comment, String actor, String batch) {
        entry.undone = true;
        CommentStatus now = comment.status;
        // A reply that the desk takes back goes to the trash: it stood nowhere before.
        CommentStatus back = entry.statusBefore == null ? CommentStatus.TRASH : entry.statusBefore;
        Judging.requireWanted(comment, back);
        CommentRevision said = entry.revisionId == null ? null : revisions.findById(entry.revisionId);
        CommentRevision replaced = said == null ? null : rewriting.put(comment, said, actor);
        boolean moved = transitions.move(comment, back);
        if (moved || replaced != null) {
            log.write(comment, Action.UNDONE, now, back, actor, null, batch).revisionId =
                    replaced == null ? null : replaced.id;
        }
        if (moved) {
            decided.fire(new CommentDecided(comment.id, comment.articleId, now, back, actor));
        }
    }

    private static void requireUndoable(List<ModerationEntry> done) {
        if (done.isEmpty()) {
            throw Problem.notFound();
        }
        if (done.stream().anyMatch(entry -> entry.undone)) {
            throw Problem.conflict("batch", "undone", "This has been undone already");
        }
        if (done.stream().anyMatch(entry -> !isByTheDesk(entry))) {
            throw Problem.conflict("batch", "not_undoable", "Only what the desk did to comments can be undone");
        }
        if (done.stream().anyMatch(entry -> entry.commentId == null)) {
            throw Problem.conflict("batch", "gone", "A comment of this batch is not there any more");
        }
    }

    /** Whether an entry is of a kind that can be undone and has not been. */
    static boolean isUndoable(ModerationEntry entry) {
        return isByTheDesk(entry) && !entry.undone && entry.commentId != null;
    }

    private static boolean isByTheDesk(ModerationEntry entry) {
        return BY_THE_DESK.contains(entry.action) && !entry.actor.equals(ModerationLog.WRITER);
    }

    private void requireUntouched(List<ModerationEntry> done, Set<Long> ids) {
        long last = done.get(0).id;
        Set<Long> touched = new TreeSet<>(entries.listTouchedAfter(last, ids));
        if (!touched.isEmpty()) {
            throw Problem.conflict("batch", "changed", "Something else has happened since to "
                    + (touched.size() == 1 ? "comment " : "comments ")
                    + touched.stream().map(Objects::toString).collect(Collectors.joining(", ")));
        }
    }
}
