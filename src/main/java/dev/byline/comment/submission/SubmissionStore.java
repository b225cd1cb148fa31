package dev.byline.comment.submission;

import java.time.Instant;

import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.Ownership;
import dev.byline.comment.Tombstones;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.notice.Confirmations;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.spam.Pipeline;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.Verdict;
import dev.byline.data.Sql;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The database's side of submissions; always within the one transaction of the submission. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SubmissionStore {

    /** A row in any case, with the id of the next comment: three look-ups for the price of one. */
    private static final String LOOK = "select nextval('comment_seq'), k.body_hash, k.comment_id, c.id"
            + " from (select 1 as one) always left join submission_key k on k.key_hash = ?"
            + " left join comment c on c.duplicate_hash = ?";

    /**
     * What was there before.
     *
     * @param nextId      the id that a new comment is to have; gone if there will be none
     * @param bodyHash    of what came with the same retry key, {@code null} if that is new
     * @param commentId   what was made of that
     * @param isDuplicate whether the same text stands there already
     */
    record Before(long nextId, String bodyHash, Long commentId, boolean isDuplicate) {
    }

    /** Keyed hashes of a submission; the first two are {@code null} without a retry key. */
    record Hashes(String key, String body, String duplicate) {
    }

    @Inject
    Sql sql;

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

    @Inject
    Ownership ownership;

    /**
     * Looks for what stands in the way of a submission.
     *
     * @param keyHash {@code null} without a retry key
     */
    Before look(String keyHash, String duplicateHash) {
        Object[] found = sql.list(LOOK, keyHash == null ? "" : keyHash, duplicateHash).get(0);
        return new Before(((Number) found[0]).longValue(), (String) found[1],
                found[2] == null ? null : ((Number) found[2]).longValue(), found[3] != null);
    }

    /** The comment that a retry key made; {@code null} if it is gone. */
    Comment find(Long id) {
        return comments.findById(id);
    }

    /** Whether a token proves an approved comment. */
    boolean isKnown(String token) {
        Long id = Ownership.commentId(token);
        Comment earlier = id == null ? null : comments.findById(id);
        return earlier != null && earlier.isApproved() && ownership.proves(token, earlier);
    }

    /** Stores a comment with everything that belongs to it. */
    Comment add(long id, Submission submission, Verdict judged, Hashes hashes) {
        Verdict verdict = pipeline.settle(submission, judged);
        Comment comment = comment(id, submission, verdict.status());
        // What is thrown away at once is no duplicate, as with later decisions.
        comment.duplicateHash = submission.sender().trusted() && comment.isRemoved() ? null : hashes.duplicate();
        boolean reply = comment.parentId != null;
        if (reply) {
            // A moderator who removes the parent at this moment is waited for, or waits.
            holdThread(comment);
            // What stands there now is read again: it may have been removed while this waited.
            comments.getEntityManager().detach(submission.parent());
        }
        comments.insert(comment);
        if (hashes.key() != null) {
            keys.persist(key(comment, hashes));
            // Flushed here, so that a broken constraint is seen as such and not as a failed commit.
            keys.flush();
        }
        pipeline.remember(comment);
        findings.add(comment.id, verdict.findings());
        log.writeVerdict(comment, verdict);
        if (reply && comment.isApproved()) {
            tombstones.settle(comment);
        }
        if (!reply && comment.isApproved()) {
            articles.addToCommentCountLast(comment.articleId);
        }
        events.fire(new CommentEvent(comment,
                comment.isApproved() ? CommentEvent.Change.APPROVED : CommentEvent.Change.HELD));
        return comment;
    }

    private void holdThread(Comment reply) {
        if (reply.isApproved()) {
            articles.addToCommentCount(reply.articleId, 1);
        } else {
            articles.lockRow(reply.articleId);
        }
    }

    private Comment comment(long id, Submission submission, CommentStatus status) {
        Comment parent = submission.parent();
        Comment comment = new Comment();
        comment.id = id;
        comment.articleId = submission.article().id;
        comment.parentId = parent == null ? null : parent.id;
        comment.rootId = parent == null ? id : parent.rootId;
        comment.depth = parent == null ? 1 : parent.depth + 1;
        comment.status = status;
        comment.visible = comment.isApproved();
        comment.name = submission.name();
        comment.email = submission.email();
        comment.emailHash = submission.emailHash().isEmpty() ? null : submission.emailHash();
        comment.website = submission.website();
        comment.say(submission.text(), submission.html());
        comment.networkAddress = submission.sender().networkAddress();
        comment.userAgent = submission.sender().userAgent();
        comment.userId = submission.sender().userId();
        comment.notify = submission.wantsReplies();
        comment.emailProven = confirmations.isProven(submission.sender().ownership(), submission.emailHash());
        Instant written = submission.sender().trusted() ? submission.sender().terms().written() : null;
        comment.updatedAt = Times.now();
        comment.createdAt = written == null ? comment.updatedAt : written;
        return comment;
    }

    private static SubmissionKey key(Comment comment, Hashes hashes) {
        SubmissionKey key = new SubmissionKey();
        key.keyHash = hashes.key();
        key.bodyHash = hashes.body();
        key.commentId = comment.id;
        key.createdAt = comment.updatedAt;
        return key;
    }
}
