package dev.byline.comment.moderation;

import java.util.UUID;
import java.util.stream.Collectors;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.RulesService;
import dev.byline.comment.spam.Verdict;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Writes down who decided what. An entry is written in the transaction of what it tells of, so that neither is there
 * without the other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ModerationLog {

    /** The actor of what the checks decide. */
    public static final String CHECKS = "checks";
    /** The actor of what writers do with their own comments. */
    public static final String WRITER = "writer";
    /** The actor of what is done for a person's privacy. */
    public static final String PRIVACY = "privacy";

    private static final int MAX_NOTE = 1000;

    @Inject
    ModerationEntryRepository entries;

    @Inject
    RulesService rules;

    /** A new name for what is done at once. */
    public static String newBatch() {
        return UUID.randomUUID().toString();
    }

    /**
     * Writes an entry under the rules that count now.
     *
     * @param comment which comment, {@code null} for none
     * @param before  where it stood, {@code null} if it is new or none is meant
     * @param actor   name of the desk user, {@link #CHECKS}, {@link #WRITER} or {@link #PRIVACY}
     * @param note    at most 1,000 characters; never an address or what a comment says
     * @param batch   what is done at once, {@code null} for this alone
     */
    public ModerationEntry write(Comment comment, Action action, CommentStatus before, CommentStatus after,
            String actor, String note, String batch) {
        return write(comment, action, before, after, actor, note, batch, rules.current().version());
    }

    /** Writes down what the checks decided about a new comment, with the names of the rules that spoke against it. */
    public void writeVerdict(Comment comment, Verdict verdict) {
        String reasons = verdict.findings().stream().map(Finding::rule).distinct().collect(Collectors.joining(", "));
        entries.addChecked(comment, CHECKS, verdict.rulesVersion(),
                reasons.isEmpty() ? null : reasons.substring(0, Math.min(reasons.length(), MAX_NOTE)), newBatch());
    }

    private ModerationEntry write(Comment comment, Action action, CommentStatus before, CommentStatus after,
            String actor, String note, String batch, int rulesVersion) {
        ModerationEntry entry = new ModerationEntry();
        entry.commentId = comment == null ? null : comment.id;
        entry.articleId = comment == null ? null : comment.articleId;
        entry.action = action;
        entry.statusBefore = before;
        entry.statusAfter = after;
        entry.actor = actor;
        entry.note = note;
        entry.batch = batch == null ? newBatch() : batch;
        entry.rulesVersion = rulesVersion;
        entry.createdAt = Times.now();
        entries.persist(entry);
        return entry;
    }
}
