package dev.byline.comment.owner;

import java.util.List;
import java.util.function.Consumer;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRevision;
import dev.byline.comment.CommentRevisionRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.RepliesWanted;
import dev.byline.comment.erasure.CommentTraces;
import dev.byline.comment.erasure.ErasureCounts;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.CommentLocks;
import dev.byline.comment.moderation.Consequences;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.moderation.Ruling;
import dev.byline.comment.moderation.Transitions;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.spam.Pipeline;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.Verdict;
import dev.byline.comment.submission.SubmissionService;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The database's side of what writers do: one transaction for a comment and everything that hangs on it. */
@ApplicationScoped
class OwnCommentStore {

    @Inject
    CommentRepository comments;

    @Inject
    CommentRevisionRepository revisions;

    @Inject
    FindingRepository findings;

    @Inject
    CommentTraces traces;

    @Inject
    CommentLocks locks;

    @Inject
    Pipeline pipeline;

    @Inject
    SubmissionService submissions;

    @Inject
    Transitions transitions;

    @Inject
    ModerationLog log;

    @Inject
    Consequences consequences;

    @Inject
    Event<CommentEvent> events;

    @Inject
    Event<RepliesWanted> wishes;

    /**
     * Stores an edit.
     *
     * @param version of the comment for which it was judged
     * @param verdict {@code null} if nothing changes that readers see
     * @return the comment, {@code null} if it has another version by now
     */
    @Transactional(TxType.REQUIRES_NEW)
    Comment rewrite(Submission edited, int version, Verdict verdict) {
        Comment comment = locks.lock(edited.edited());
        if (comment.version != version) {
            return null;
        }
        boolean wantedBefore = comment.notify;
        comment.notify = edited.wantsReplies();
        if (comment.notify && !wantedBefore) {
            wishes.fire(new RepliesWanted(comment.id));
        }
        if (verdict != null) {
            CommentStatus before = comment.status;
            String batch = ModerationLog.newBatch();
            CommentRevision said = reword(comment, edited);
            log.write(comment, Action.EDITED, before, before, ModerationLog.WRITER, null, batch).revisionId = said.id;
            pipeline.rememberAnew(comment);
            Verdict settled = pipeline.settle(edited, verdict);
            findings.replace(comment.id, settled.findings());
            if (transitions.move(comment, after(before, settled.status()))) {
                log.write(comment, Action.HELD, before, comment.status, ModerationLog.CHECKS, null, batch);
                events.fire(new CommentEvent(comment, Change.HELD));
            } else if (comment.isApproved()) {
                events.fire(new CommentEvent(comment, Change.EDITED));
            }
        }
        comments.flush();
        return comment;
    }

    /**
     * Takes a comment back: it is gone from every page at once, and so is what is private about it and what it said, in
     * all wordings, with all that was made of them. Only its place remains, and shows where visible replies hang on it.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void withdraw(long id, Consumer<Comment> check) {
        Comment comment = locks.lock(id);
        if (comment.withdrawn) {
            return;
        }
        check.accept(comment);
        comment.withdrawn = true;
        comment.name = "";
        comment.email = "";
        comment.emailHash = null;
        comment.emailProven = false;
        comment.website = null;
        comment.say("", "");
        comment.networkAddress = null;
        comment.userAgent = null;
        comment.userId = null;
        comment.notify = false;
        comment.duplicateHash = null;
        traces.forgetAll(List.of(id), new ErasureCounts());
        comment.updatedAt = Times.now();
        CommentStatus before = comment.status;
        transitions.move(comment, CommentStatus.TRASH);
        String batch = ModerationLog.newBatch();
        log.write(comment, Action.WITHDRAWN, before, comment.status, ModerationLog.WRITER, null, batch);
        consequences.follow(comment, new Ruling(before, comment.status, null, null, ModerationLog.WRITER, batch));
    }

    private CommentRevision reword(Comment comment, Submission edited) {
        if (comment.duplicateHash != null) {
            String hash = submissions.duplicateHash(comment.articleId, comment.parentId, comment.emailHash,
                    edited.text());
            if (!hash.equals(comment.duplicateHash) && comments.findByDuplicateHash(hash).isPresent()) {
                throw duplicate();
            }
            comment.duplicateHash = hash;
        }
        CommentRevision said = CommentRevision.of(comment, "", Times.now());
        revisions.persist(said);
        comment.name = edited.name();
        comment.website = edited.website();
        comment.say(edited.text(), edited.html());
        comment.editedAt = said.createdAt;
        comment.updatedAt = said.createdAt;
        return said;
    }

    /** What becomes of a comment's status by an edit that the checks judged: nothing gets out of the queue by it. */
    private static CommentStatus after(CommentStatus before, CommentStatus judged) {
        return before == CommentStatus.APPROVED || before == CommentStatus.PENDING && judged == CommentStatus.SPAM
                ? judged : before;
    }

    static Problem duplicate() {
        return Problem.of(ProblemType.DUPLICATE_COMMENT,
                "Duplicate comment detected; it looks as though you have already said that!");
    }
}
