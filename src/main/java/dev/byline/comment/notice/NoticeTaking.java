package dev.byline.comment.notice;

import java.util.List;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentEvent.Change;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.DeskWanted;
import dev.byline.http.Times;
import dev.byline.mail.Outbox;
import dev.byline.text.EmailAddress;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Notes what the desk and authors are to be told, in the transaction in which it happens. */
@ApplicationScoped
public class NoticeTaking {

    @Inject
    Outbox outbox;

    @Inject
    NoticeConfig config;

    @Inject
    MailNoticeRepository notices;

    void check(@Observes StartupEvent event) {
        if (!config.desk().orElse(List.of()).stream().allMatch(EmailAddress::isValid)) {
            throw new IllegalStateException("byline.mail.desk: Give addresses, separated by commas");
        }
    }

    void take(@Observes CommentEvent event) {
        if (!outbox.isOpen() || !List.of(Change.HELD, Change.APPROVED).contains(event.change())) {
            return;
        }
        Comment comment = event.comment();
        if (event.change() == Change.APPROVED) {
            notices.addForAuthors(comment.id, comment.articleId, comment.userId == null ? 0 : comment.userId,
                    Times.now());
        } else if (comment.status == CommentStatus.PENDING && config.desk().isPresent()) {
            notices.addForDesk(NoticeKind.PENDING, comment.id, Times.now());
        }
    }

    void take(@Observes DeskWanted event) {
        if (outbox.isOpen() && config.desk().isPresent()) {
            notices.addForDesk(NoticeKind.of(event.cause()), event.commentId(), Times.now());
        }
    }
}
