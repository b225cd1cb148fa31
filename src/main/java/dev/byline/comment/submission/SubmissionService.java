package dev.byline.comment.submission;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hibernate.exception.ConstraintViolationException;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentRules;
import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.Pipeline;
import dev.byline.comment.spam.Submission;
import dev.byline.data.SiteSecret;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes submissions, in this order: shape and limits; then, in one transaction, article open, parent, retry key,
 * duplicate, flood, checks, verdict and what is stored. Nothing is acknowledged before that transaction has been
 * committed, and whatever refuses the submission leaves nothing behind.
 */
@ApplicationScoped
public class SubmissionService {

    private static final String DUPLICATE =
            "Duplicate comment detected; it looks as though you have already said that!";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
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
     * @param place finds the article, in the submission's transaction
     * @throws InvalidSubmission if fields are wrong
     * @throws Problem           403 closed, 409 duplicate, 422 key used for something else, 429 flood; and what
     *                           {@code place} throws
     */
    Taken submit(SubmissionDraft draft, List<FieldError> found, Supplier<Article> place, Submission.Sender sender) {
        ShapedDraft shaped = rules.shape(draft, found, sender.isMember());
        Lock turn = turns[Math.floorMod(Objects.hashCode(sender.key() != null ? sender.key() : shaped.emailHash()),
                STRIPES)];
        pipeline.prepare();
        turn.lock();
        try {
            return submitInTurn(shaped, place, sender);
        } catch (ConstraintViolationException raced) {
            // Another node was faster with the same key or the same text, or has removed what this hangs on: a second
            // look, in a new transaction, finds that.
            return submitInTurn(shaped, place, sender);
        } finally {
            turn.unlock();
        }
    }

    private Taken submitInTurn(ShapedDraft shaped, Supplier<Article> place, Submission.Sender sender) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Article article = place.get();
            CommentRules policy = CommentRules.of(article, config);
            if (!policy.open()) {
                throw Problem.of(ProblemType.COMMENTS_CLOSED, policy.closedFor());
            }
            return store(rules.place(shaped, article, policy, sender), policy);
        });
    }

    private Taken store(Submission submission, CommentRules policy) {
        String keyHash = submission.sender().key() == null ? null
                : secret.hex("retry key", submission.article().id + " " + submission.sender().key());
        String bodyHash = keyHash == null ? null : secret.hex("submission", content(submission));
        String duplicateHash = duplicateHash(submission);
        SubmissionStore.Before before = store.look(keyHash, duplicateHash);
        if (before.bodyHash() != null && !before.bodyHash().equals(bodyHash)) {
            throw Problem.of(ProblemType.KEY_REUSED, "Use a new key for a new comment");
        }
        Comment comment = before.bodyHash() == null ? null : store.find(before.commentId());
        boolean isNew = comment == null;
        if (isNew) {
            if (before.isDuplicate()) {
                throw Problem.of(ProblemType.DUPLICATE_COMMENT, DUPLICATE);
            }
            flood.take(submission.sender());
            comment = store.add(before.nextId(), submission, pipeline.judge(submission, policy),
                    new SubmissionStore.Hashes(keyHash, bodyHash, duplicateHash));
        }
        return new Taken(comment, submission.article(), isNew,
                !comment.isApproved() && store.isKnown(submission.sender().ownership()));
    }

    /** The hash by which a second submission of the same text is known: same article, parent, writer and words. */
    public String duplicateHash(Submission submission) {
        return duplicateHash(submission.article().id, submission.parent() == null ? null : submission.parent().id,
                submission.emailHash().isEmpty() ? "desk " + submission.sender().userId() : submission.emailHash(),
                submission.text());
    }

    /** The hash by which the same text of the same writer in the same place is known. */
    public String duplicateHash(long articleId, Long parentId, String emailHash, String text) {
        String folded = BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return secret.hex("duplicate", articleId + " " + parentId + " " + emailHash + " " + folded);
    }

    private static String content(Submission submission) {
        return String.join("\u0000", submission.name(), submission.email(), String.valueOf(submission.website()),
                submission.text(), submission.parent() == null ? "" : submission.parent().id.toString(),
                Boolean.toString(submission.wantsReplies()));
    }
}
