package dev.byline.comment.notice;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.mail.Outbox;
import dev.byline.security.User;
import dev.byline.security.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ends mails by the links in them, for one comment or altogether. Whatever was ended, ending it again is fine. */
@ApplicationScoped
@Transactional
public class Unsubscriptions {

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    UserRepository users;

    @Inject
    MailLinks links;

    @Inject
    Outbox outbox;

    /** What a token would end, in words. Changes nothing. 403 if the token is wrong. */
    public String find(String token) {
        MailLinks.Subscription subscription = subscription(token);
        if (subscription.ofUser()) {
            return "mails about comments on your articles";
        }
        Comment comment = comments.findById(subscription.id());
        Article article = comment == null ? null : articles.findById(comment.articleId);
        return article == null || !article.isPublic() ? "mails about replies to your comment"
                : "mails about replies to your comment on " + LetterParts.titled(article);
    }

    /**
     * Ends the mails that a token is for.
     *
     * @param all whether its reader wants no mail at all from this site any more
     */
    public void end(String token, boolean all) {
        MailLinks.Subscription subscription = subscription(token);
        String hash = subscription.ofUser() ? endOfUser(subscription.id()) : endOfComment(subscription.id());
        outbox.takeBackEndingBy(links.unsubscribePage(token));
        if (all && hash != null) {
            outbox.refuse(hash);
        }
    }

    private String endOfComment(long id) {
        Comment comment = comments.findById(id);
        if (comment != null) {
            comment.notify = false;
        }
        return comment == null ? null : comment.emailHash;
    }

    private String endOfUser(long id) {
        User user = users.findById(id);
        if (user != null) {
            user.commentMails = false;
        }
        return user == null || user.email == null ? null : outbox.hash(user.email);
    }

    private MailLinks.Subscription subscription(String token) {
        MailLinks.Subscription subscription = links.subscription(token);
        if (subscription == null) {
            throw Problem.of(ProblemType.LINK_INVALID);
        }
        return subscription;
    }
}
