package dev.byline.comment.submission;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.hibernate.exception.ConstraintViolationException;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.Pipeline;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.Verdict;
import dev.byline.data.SiteSecret;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes submissions, in this order: shape and limits, article open, retry key, flood, duplicate, checks, verdict, one
 * transaction. Nothing is acknowledged before that transaction has been committed.
 */
@ApplicationScoped
public class SubmissionService {

    private static final int STRIPES = 256;

    @Inject
    SubmissionRules rules;

    @Inject
    CommentConfig config;

    @Inject
    SubmissionStore store;

    @Inject
    FloodLimit flood;

    @Inject
    Pipeline pipeline;

    @Inject
    SiteSecret secret;

    /** Submissions under one key take turns, so that all but the first find its result. */
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    /**
     * Stores a comment below an article that the writer may see.
     *
     * @param found what was wrong already when the draft was read
     * @throws InvalidSubmission if fields are wrong
     * @throws Problem           403 closed, 409 duplicate, 422 key used for something else, 429 flood
     */
    public Comment submit(SubmissionDraft draft, List<FieldError> found, Article article, Submission.Sender sender) {
        CommentRules policy = CommentRules.of(article, config);
        if (!policy.open()) {
            throw Problem.of(ProblemType.COMMENTS_CLOSED, policy.closedFor());
        }
        Submission submission = rules.check(draft, found, article, policy, sender);
        Lock turn = turns[Math.floorMod(turnOf(submission).hashCode(), STRIPES)];
        turn.lock();
        try {
            return submitInTurn(submission, policy);
        } finally {
            turn.unlock();
        }
    }

    private Comment submitInTurn(Submission submission, CommentRules policy) {
        String keyHash = submission.sender().key() == null ? null
                : secret.hex("retry key", submission.article().id + " " + submission.sender().key());
        String bodyHash = secret.hex("submission", content(submission));
        Comment first = keyHash == null ? null : store.findFirst(keyHash, bodyHash);
        if (first != null) {
            return first;
        }
        String duplicateHash = duplicateHash(submission);
        store.refuseDuplicate(duplicateHash);
        flood.take(submission.sender());
        Verdict verdict = QuarkusTransaction.requiringNew().call(() -> pipeline.judge(submission, policy));
        try {
            return store.add(submission, verdict, keyHash, bodyHash, duplicateHash);
        } catch (ConstraintViolationException raced) {
            // Another node was faster with the same key or the same text.
            Comment theirs = keyHash == null ? null : store.findFirst(keyHash, bodyHash);
            if (theirs != null) {
                return theirs;
            }
            throw Problem.of(ProblemType.DUPLICATE_COMMENT, SubmissionStore.DUPLICATE);
        }
    }

    /** The hash by which a second submission of the same text is known: same article, parent, writer and words. */
    public String duplicateHash(Submission submission) {
        return duplicateHash(submission.article().id, submission.parent() == null ? null : submission.parent().id,
                submission.emailHash(), submission.text());
    }

    /** The hash by which the same text of the same writer in the same place is known. */
    public String duplicateHash(long articleId, Long parentId, String emailHash, String text) {
        String folded = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return secret.hex("duplicate", articleId + " " + parentId + " " + emailHash + " " + folded);
    }

    private static String turnOf(Submission submission) {
        return submission.sender().key() != null ? submission.sender().key() : submission.emailHash();
    }

    private static String content(Submission submission) {
        return String.join("\u0000", submission.name(), submission.email(), String.valueOf(submission.website()),
                submission.text(), submission.parent() == null ? "" : submission.parent().id.toString(),
                Boolean.toString(submission.wantsReplies()));
    }
}
