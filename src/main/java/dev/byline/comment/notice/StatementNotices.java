package dev.byline.comment.notice;

import dev.byline.article.Article;
import dev.byline.article.ArticleRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.Ownership;
import dev.byline.comment.StatementChanged;
import dev.byline.comment.appeal.ModerationStatement.Outcome;
import dev.byline.comment.appeal.StatementView;
import dev.byline.comment.appeal.Statements;
import dev.byline.http.SiteConfig;
import dev.byline.mail.Letter;
import dev.byline.mail.Outbox;
import dev.byline.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Tells writers whose address is proven why a comment was removed and how to object, and what became of an objection.
 * The letter is held back for as long as decisions are commonly undone, and follows what is stated by then.
 */
@ApplicationScoped
public class StatementNotices {

    @Inject
    Outbox outbox;

    @Inject
    NoticeConfig config;

    @Inject
    CommentRepository comments;

    @Inject
    ArticleRepository articles;

    @Inject
    Statements statements;

    @Inject
    Ownership ownership;

    @Inject
    SiteConfig site;

    void tell(@Observes StatementChanged event) {
        if (!outbox.isOpen()) {
            return;
        }
        String removal = "statement " + event.commentId() + ".";
        String answer = "appeal " + event.commentId() + ".";
        outbox.takeBack(removal);
        outbox.takeBack(answer);
        Comment comment = comments.findById(event.commentId());
        StatementView view = comment == null ? null : statements.of(comment);
        if (view == null || !comment.emailProven || comment.withdrawn || !EmailAddress.isValid(comment.email)) {
            return;
        }
        Article article = articles.findById(comment.articleId);
        if (view.appeal() != null && view.appeal().outcome() != null) {
            outbox.write(answer(comment, article, view.appeal(), answer), config.undoTime());
        } else {
            outbox.write(removal(comment, article, view, removal), config.undoTime());
        }
    }

    private Letter removal(Comment comment, Article article, StatementView view, String about) {
        String how = view.automatic() ? " was taken off the page by a rule, without a person." : " was removed.";
        String more = view.explanation() == null ? "" : "\n\n" + view.explanation();
        String object = view.mayAppeal() ? "\n\nIf you think that this is wrong, you can object there; a person of the"
                + " desk will look at it again:\n\n" : "\n\nYou find your comment there:\n\n";
        return letter(about + view.createdAt().toEpochMilli(), comment,
                "Your comment on " + LetterParts.titled(article) + " was removed",
                "your comment on " + LetterParts.titled(article) + " at " + site.name() + how + "\n\nReason: "
                        + view.label() + "." + more + object + link(comment));
    }

    private Letter answer(Comment comment, Article article, StatementView.Appeal appeal, String about) {
        String outcome = appeal.outcome() == Outcome.REVERSED ? "Your comment is public again."
                : "The removal of your comment stands.";
        String more = appeal.answer() == null ? "" : "\n\n" + appeal.answer();
        return letter(about + appeal.answeredAt().toEpochMilli(), comment,
                "Your objection about a comment on " + LetterParts.titled(article),
                "the desk of " + site.name() + " has looked again at your comment on " + LetterParts.titled(article)
                        + ".\n\n" + outcome + more + "\n\nYou find it there:\n\n" + link(comment));
    }

    private String link(Comment comment) {
        return site.link("/my-comment/" + ownership.tokenOf(comment))
                + "\n\nThe link is for you alone: whoever has it can change or delete your comment.\n";
    }

    private static Letter letter(String about, Comment comment, String subject, String text) {
        return new Letter(about, comment.email, subject, "Hello " + comment.name + ",\n\n" + text, null);
    }
}
