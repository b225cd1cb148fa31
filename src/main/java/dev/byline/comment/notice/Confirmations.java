package dev.byline.comment.notice;

import java.util.List;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.Ownership;
import dev.byline.comment.moderation.Action;
import dev.byline.comment.moderation.CommentLocks;
import dev.byline.comment.moderation.ModerationEntryRepository;
import dev.byline.comment.moderation.ModerationLog;
import dev.byline.comment.moderation.Transitions;
import dev.byline.comment.moderation.WriterBlocks;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.spam.Pipeline;
import dev.byline.comment.spam.Rule;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.Times;
import dev.byline.security.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes confirmations: whoever follows the mailed link reads that mailbox, so the comment's address is theirs. */
@ApplicationScoped
@Transactional
public class Confirmations {

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    FindingRepository findings;

    @Inject
    ModerationEntryRepository entries;

    @Inject
    MailLinks links;

    @Inject
    Ownership ownership;

    @Inject
    CommentLocks locks;

    @Inject
    Pipeline pipeline;

    @Inject
    Transitions transitions;

    @Inject
    WriterBlocks blocks;

    @Inject
    ModerationLog log;

    /**
     * What a link confirms.
     *
     * @param title   the article's title
     * @param page    where the comment stands or will stand
     * @param replies whether mails about replies are wanted
     * @param done    whether it was confirmed
     * @param open    whether the comment is public
     */
    public record Confirmation(String title, String page, boolean replies, boolean done, boolean open) {
    }

    /** What a token would confirm. Changes nothing. 403 if it is wrong or too old, without saying which. */
    public Confirmation find(String token) {
        return view(proven(token, false));
    }

    /**
     * Notes that the address of a comment is its writer's. If it waits only because the writer was not known, and the
     * writer is known now, it is approved by that. Again, it changes nothing.
     */
    public Confirmation confirm(String token) {
        Comment comment = proven(token, true);
        if (!comment.emailProven) {
            boolean helps = comment.status == CommentStatus.PENDING && wouldHelp(comment);
            comment.emailProven = true;
            comments.flush();
            if (helps && pipeline.reconsider(comment).status() == CommentStatus.APPROVED) {
                transitions.move(comment, CommentStatus.APPROVED);
                log.write(comment, Action.CHECKED, CommentStatus.PENDING, CommentStatus.APPROVED, ModerationLog.CHECKS,
                        "The writer confirmed the address", null);
            }
        }
        return view(comment);
    }

    /** Whether a pending comment might be approved once its writer has confirmed the address. */
    boolean wouldHelp(Comment comment) {
        boolean unknown = findings.mapByComments(List.of(comment.id)).getOrDefault(comment.id, List.of()).stream()
                .anyMatch(finding -> finding.rule.equals(Rule.FIRST_TIME.word()));
        // What people, or readers' reports, have decided since is not the checks' to change.
        return unknown && comments.hasOtherApproved(comment.emailHash, comment.id)
                && !entries.isDecided(comment.id)
                && !blocks.isBlocked(comment.emailHash, comment.networkAddress == null ? null
                        : ClientAddress.network(comment.networkAddress));
    }

    /**
     * Whether the writer of a new comment has confirmed its address before, for an earlier comment that is theirs.
     *
     * @param token     ownership token that came along, {@code null} for none
     * @param emailHash of the new comment's address
     */
    public boolean isProven(String token, String emailHash) {
        Long id = Ownership.commentId(token);
        Comment earlier = id == null ? null : comments.findById(id);
        return earlier != null && earlier.emailProven && emailHash.equals(earlier.emailHash)
                && ownership.proves(token, earlier);
    }

    private Comment proven(String token, boolean lock) {
        Long id = MailLinks.confirmedId(token);
        boolean known = id != null && !comments.mapArticleIds(List.of(id)).isEmpty();
        Comment comment = !known ? null : lock ? locks.lock(id) : comments.findById(id);
        if (comment == null || !links.confirms(token, comment, Times.now())) {
            throw Problem.of(ProblemType.LINK_INVALID);
        }
        return comment;
    }

    private Confirmation view(Comment comment) {
        Article article = articles.findById(comment.articleId);
        String page = !article.isPublic() ? null : "/articles/" + article.slug
                + (comment.isApproved() ? "#comment-" + comment.id : "");
        return new Confirmation(article.isPublic() ? article.title : null, page, comment.notify, comment.emailProven,
                comment.isApproved());
    }
}
