package dev.byline.comment.owner;

import java.util.List;
import java.util.function.Consumer;

import org.hibernate.exception.ConstraintViolationException;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentRevisionRepository;
import dev.byline.comment.CommentRevisionView;
import dev.byline.comment.CommentRules;
import dev.byline.comment.CommentViews;
import dev.byline.comment.Ownership;
import dev.byline.comment.WriterCommentView;
import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.Pipeline;
import dev.byline.comment.spam.Submission;
import dev.byline.comment.spam.Verdict;
import dev.byline.http.FieldError;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What the writer of a comment may do with it, by its ownership token. A wrong, foreign or expired token, and one of a
 * comment that never was, fail with the same 403 and as slowly. Call it without a transaction: it has its own.
 */
@ApplicationScoped
public class OwnCommentService {

    private static final int TRIES = 5;
    private static final int MOST_REVISIONS = 100;

    @Inject
    CommentRepository comments;

    @Inject
    CommentRevisionRepository revisions;

    @Inject
    ArticleRepository articles;

    @Inject
    Ownership ownership;

    @Inject
    CommentConfig config;

    @Inject
    CommentViews views;

    @Inject
    OwnEditRules rules;

    @Inject
    FloodLimit flood;

    @Inject
    Pipeline pipeline;

    @Inject
    OwnCommentStore store;

    /** An edit that passed the rules: what it makes of which version of the comment. */
    private record Wording(OwnComment own, int version, Submission submission, CommentRules policy, boolean differs) {
    }

    /** The comment that a token opens, below whatever article. */
    public OwnComment find(String token) {
        return QuarkusTransaction.requiringNew().call(() -> owned(token));
    }

    /** The comment that a token opens, if its article is public; else 404, since that article does not exist. */
    public OwnComment findPublic(String token) {
        OwnComment own = find(token);
        requirePublic(own.article());
        return own;
    }

    /**
     * Changes a comment as its writer wants. What readers see passes the checks of a submission: a public comment that
     * does not pass them waits for the desk again, and one that waits goes on waiting.
     *
     * @param found  what was wrong already when the edit was read
     * @param sender where the edit came from; counts for the flood limit
     * @param check  sees the comment as it stands and may refuse
     * @throws Problem 400 wrong fields, 403 not editable, 404 article not public, 409 duplicate, 429 flood
     */
    public OwnComment edit(String token, OwnEdit edit, List<FieldError> found, Submission.Sender sender,
            Consumer<Comment> check) {
        for (int tried = 0; tried < TRIES; tried++) {
            Wording wording = QuarkusTransaction.requiringNew().call(() -> word(token, edit, found, sender, check));
            if (tried == 0) {
                flood.take(sender);
            }
            Verdict verdict = !wording.differs() ? null : QuarkusTransaction.requiringNew()
                    .call(() -> pipeline.judge(wording.submission(), wording.policy()));
            Comment stored = store(wording, verdict);
            if (stored != null) {
                return new OwnComment(stored, wording.own().article());
            }
            // Somebody, such as a moderator, changed the comment meanwhile: what they did counts, and is judged with.
        }
        throw Problem.of(ProblemType.PRECONDITION_FAILED, "Read the comment again and send the edit again");
    }

    /** Switches reply mails on or off. */
    public OwnComment setReplies(String token, boolean wanted, Submission.Sender sender) {
        return edit(token, OwnEdit.replies(wanted), List.of(), sender, comment -> { });
    }

    /**
     * Takes a comment back for good: see {@link OwnCommentStore#withdraw}. Does nothing if that was done before.
     *
     * @param check sees a comment that was not taken back before, as it stands, and may refuse
     */
    public void withdraw(String token, Consumer<Comment> check) {
        OwnComment own = find(token);
        store.withdraw(own.comment().id, check);
    }

    /** Everything that is stored about a comment and its writer. */
    public OwnExport export(String token) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OwnComment own = owned(token);
            Comment comment = own.comment();
            WriterCommentView view = views.writerView(comment, own.article().slug, false);
            return new OwnExport(comment.id, own.article().isPublic() ? own.article().slug : null, comment.parentId,
                    view.status(), view.notice(), comment.name, comment.email, comment.website, comment.text(),
                    comment.html(), comment.networkAddress, comment.userAgent, comment.notify, comment.emailProven,
                    comment.createdAt, comment.updatedAt, comment.editedAt, view.statement(),
                    revisions.listByComment(comment.id, MOST_REVISIONS).stream()
                            .map(CommentRevisionView::forWriter).toList());
        });
    }

    private OwnComment owned(String token) {
        Long id = Ownership.commentId(token);
        Comment comment = id == null ? null : comments.findById(id);
        if (!ownership.proves(token, comment)) {
            throw Problem.of(ProblemType.OWNERSHIP_UNPROVEN);
        }
        return new OwnComment(comment, articles.findById(comment.articleId));
    }

    private Wording word(String token, OwnEdit edit, List<FieldError> found, Submission.Sender sender,
            Consumer<Comment> check) {
        OwnComment own = owned(token);
        requirePublic(own.article());
        check.accept(own.comment());
        Submission submission = rules.check(own.comment(), own.article(), edit, found, sender);
        return new Wording(own, own.comment().version, submission, CommentRules.of(own.article(), config),
                OwnEditRules.differs(submission, own.comment()));
    }

    private Comment store(Wording wording, Verdict verdict) {
        try {
            return store.rewrite(wording.submission(), wording.version(), verdict);
        } catch (ConstraintViolationException raced) {
            throw OwnCommentStore.duplicate();
        }
    }

    private static void requirePublic(Article article) {
        if (!article.isPublic()) {
            throw Problem.notFound();
        }
    }
}
