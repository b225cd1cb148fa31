package dev.byline.comment.submission;

import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.Tombstones;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.notice.Confirmations;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.spam.Pipeline;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.Verdict;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The database's side of submissions: one transaction for the comment, its findings, its key and its counts. */
@ApplicationScoped
class SubmissionStore {

    static final String DUPLICATE = "Duplicate comment detected; it looks as though you have already said that!";

    @Inject
    CommentRepository comments;

    @Inject
    SubmissionKeyRepository keys;

    @Inject
    FindingRepository findings;

    @Inject
    Pipeline pipeline;

    @Inject
    ArticleRepository articles;

    @Inject
    Tombstones tombstones;

    @Inject
    ModerationLog log;

    @Inject
    Confirmations confirmations;

    @Inject
    Event<CommentEvent> events;

    /** The comment that the key made before, {@code null} if there is none; 422 if the key came with something else. */
    @Transactional(TxType.REQUIRES_NEW)
    Comment findFirst(String keyHash, String bodyHash) {
        SubmissionKey key = keys.findById(keyHash);
        if (key == null) {
            return null;
        }
        if (!key.bodyHash.equals(bodyHash)) {
            throw Problem.of(ProblemType.KEY_REUSED, "Use a new key for a new comment");
        }
        return comments.findById(key.commentId);
    }

    /** 409 if the same text stands there already. */
    @Transactional(TxType.REQUIRES_NEW)
    void refuseDuplicate(String duplicateHash) {
        if (comments.findByDuplicateHash(duplicateHash).isPresent()) {
            throw Problem.of(ProblemType.DUPLICATE_COMMENT, DUPLICATE);
        }
    }

    /** Stores a comment with everything that belongs to it. */
    @Transactional(TxType.REQUIRES_NEW)
    Comment add(Submission submission, Verdict judged, String keyHash, String bodyHash, String duplicateHash) {
        boolean reply = submission.parent() != null;
        if (reply) {
            // A moderator who removes the parent at this moment is waited for, or waits.
            articles.lock(submission.article().id);
        }
        Comment comment = new Comment();
        comment.articleId = submission.article().id;
        comment.parentId = submission.parent() == null ? null : submission.parent().id;
        comment.depth = submission.parent() == null ? 1 : submission.parent().depth + 1;
        comment.status = judged.status();
        comment.name = submission.name();
        comment.email = submission.email();
        comment.emailHash = submission.emailHash();
        comment.website = submission.website();
        comment.text = submission.text();
        comment.html = submission.html();
        comment.networkAddress = submission.sender().networkAddress();
        comment.userAgent = submission.sender().userAgent();
        comment.userId = submission.sender().userId();
        comment.notify = submission.wantsReplies();
        comment.emailProven = confirmations.isProven(submission.sender().ownership(), submission.emailHash());
        comment.duplicateHash = duplicateHash;
        comment.createdAt = Times.now();
        comment.updatedAt = comment.createdAt;
        comment.rootId = submission.parent() == null ? 0L : submission.parent().rootId;
        comments.persist(comment);
        Verdict verdict = pipeline.settle(comment, submission, judged);
        comment.status = verdict.status();
        comment.visible = comment.isApproved();
        if (submission.parent() == null) {
            comment.rootId = comment.id;
        }
        findings.add(comment.id, verdict.findings());
        log.writeVerdict(comment, verdict);
        if (keyHash != null) {
            SubmissionKey key = new SubmissionKey();
            key.keyHash = keyHash;
            key.bodyHash = bodyHash;
            key.commentId = comment.id;
            key.createdAt = comment.createdAt;
            keys.persist(key);
        }
        // The write is flushed here, so that a broken constraint is seen as such and not as a failed commit.
        comments.flush();
        if (reply && comment.isApproved()) {
            tombstones.settle(comment);
        }
        if (comment.isApproved()) {
            articles.addToCommentCount(comment.articleId, 1);
        }
        events.fire(new CommentEvent(comment.id, comment.articleId,
                comment.isApproved() ? CommentEvent.Change.APPROVED : CommentEvent.Change.HELD));
        return comment;
    }
}
