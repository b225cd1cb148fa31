package dev.byline.comment.notice;

import java.time.Duration;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentRepository;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.mail.Letter;
import dev.byline.mail.Outbox;
import dev.byline.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells writers who asked for it, and whose address is proven, about replies: once for each, when it is public. */
@ApplicationScoped
public class ReplyNotices {

    /** Shorter than the outbox remembers what it sent, so that nothing is told twice. */
    private static final Duration NEWS = Duration.ofDays(60);

    @Inject
    Outbox outbox;

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    MailLinks links;

    @Inject
    LetterParts parts;

    @Inject
    SiteConfig site;

    void tell(@Observes CommentEvent event) {
        if (!outbox.isOpen()) {
            return;
        }
        if (event.change() == Change.APPROVED) {
            tell(event.comment());
        } else if (event.change() == Change.REMOVED) {
            outbox.takeBack(about(event.commentId()));
        }
    }

    private void tell(Comment reply) {
        Comment answered = reply.parentId == null ? null : comments.findById(reply.parentId);
        if (answered == null || !isWanted(answered, reply) || reply.createdAt.isBefore(Times.now().minus(NEWS))) {
            return;
        }
        Article article = articles.findById(reply.articleId);
        if (!article.isPublic() || article.isProtected()) {
            return;
        }
        String unsubscribe = links.unsubscribePage(links.unsubscribeToken(answered));
        outbox.write(new Letter(about(reply.id), answered.email,
                "Reply to your comment on " + LetterParts.titled(article),
                "Hello " + answered.name + ",\n\n" + reply.name + " replied to your comment on "
                        + LetterParts.titled(article) + " at " + site.name() + ":\n\n" + LetterParts.quoted(reply)
                        + "\n\nRead it there and answer:\n" + parts.link(reply, article)
                        + parts.footer("You get this because you asked for mails about replies to your comment.",
                                unsubscribe),
                unsubscribe));
    }

    private static boolean isWanted(Comment answered, Comment reply) {
        boolean own = answered.emailHash != null && answered.emailHash.equals(reply.emailHash)
                || answered.userId != null && answered.userId.equals(reply.userId);
        return answered.notify && answered.emailProven && answered.isApproved() && !own
                && EmailAddress.isValid(answered.email);
    }

    private static String about(long replyId) {
        return "reply " + replyId + ".";
    }
}
