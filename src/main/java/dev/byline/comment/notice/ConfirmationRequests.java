package dev.byline.comment.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.RepliesWanted;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.mail.Letter;
import dev.byline.mail.Outbox;
import dev.byline.security.NetworkLimit;
import dev.byline.security.RateLimits;
import dev.byline.text.EmailAddress;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Asks by mail whether an address is the writer's: where mails about replies are wanted, and where a comment waits only
 * because nobody proved to be the writer of the approved comments with the same address. One mail for each comment. It
 * holds nothing that the writer typed, so that it carries no advertising to others.
 */
@ApplicationScoped
@Startup
public class ConfirmationRequests {

    private static final String KIND = "confirm ";

    @Inject
    Outbox outbox;

    @Inject
    NoticeConfig config;

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    Confirmations confirmations;

    @Inject
    MailLinks links;

    @Inject
    SiteConfig site;

    @Inject
    RateLimits limits;

    private NetworkLimit limit;

    @PostConstruct
    void readConfig() {
        NoticeConfig.Confirmations allowed = config.confirmations();
        limit = limits.networks("confirmations", allowed.burst(), allowed.interval(), allowed.siteBurst(),
                allowed.siteInterval());
    }

    void ask(@Observes CommentEvent event) {
        if (outbox.isOpen() && List.of(Change.HELD, Change.APPROVED).contains(event.change())) {
            ask(event.comment());
        }
    }

    void ask(@Observes RepliesWanted event) {
        if (outbox.isOpen()) {
            ask(comments.findById(event.commentId()));
        }
    }

    private void ask(Comment comment) {
        if (comment.emailProven || comment.emailHash == null || comment.withdrawn || comment.userId != null
                || !comment.isApproved() && comment.status != CommentStatus.PENDING
                || !EmailAddress.isValid(comment.email)) {
            return;
        }
        boolean claim = comment.status == CommentStatus.PENDING && confirmations.wouldHelp(comment);
        if (!claim && !comment.notify || isTooMuch(comment)) {
            return;
        }
        Instant now = Times.now();
        Article article = articles.findById(comment.articleId);
        outbox.write(new Letter(KIND + comment.id, comment.email,
                claim ? "Confirm that this comment is yours" : "Confirm that you want mails about replies",
                text(comment, article, claim, now), null));
    }

    private boolean isTooMuch(Comment comment) {
        return outbox.countSince(comment.emailHash, KIND, Times.now().minus(Duration.ofDays(1)))
                >= config.confirmations().perAddress() || !limit.take(comment.networkAddress).isZero();
    }

    private String text(Comment comment, Article article, boolean claim, Instant now) {
        String asked = comment.notify ? " and asked for mails about replies to it" : "";
        String wish = !claim ? "To get those mails" : comment.notify
                ? "To say that the comment is yours, and to get those mails" : "To say that the comment is yours";
        return "Hello,\n\nsomebody, probably you, left a comment on " + LetterParts.titled(article) + " at "
                + site.name() + " with this address" + asked + ".\n\n" + wish
                + ", open this page and press the button there. It can be used for " + MailLinks.CONFIRM.toDays()
                + " days.\n\n" + links.confirmPage(links.confirmToken(comment, now))
                + "\n\nIf it was not you, do nothing: nothing will happen. To get no mail at all from " + site.name()
                + ", whoever types your address there:\n\n"
                + links.unsubscribePage(links.unsubscribeToken(comment)) + "\n";
    }
}
