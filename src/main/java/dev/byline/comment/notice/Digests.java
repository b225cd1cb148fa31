package dev.byline.comment.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.byline.data.Turns;
import dev.byline.http.Times;
import dev.byline.mail.Letter;
import dev.byline.mail.Outbox;
import dev.byline.security.User;
import dev.byline.security.UserRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Turns notices into letters: one for all that was noted since the last, at the latest when the oldest has waited for
 * {@code byline.mail.digest}. The letter is written and the notices are settled in one transaction that holds their
 * locks, so that nothing is lost or told twice, whatever stops and however many nodes there are.
 */
@ApplicationScoped
public class Digests {

    private static final int AT_ONCE = 500;
    /** Longer than a reader looks back, shorter than it would have to be if comments were approved for ever. */
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Turns turns;

    @Inject
    Outbox outbox;

    @Inject
    NoticeConfig config;

    @Inject
    MailNoticeRepository notices;

    @Inject
    UserRepository users;

    @Inject
    DigestLetters letters;

    /** Writes the digests that are due. */
    @Scheduled(every = "${byline.mail.poll}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void writeDue() {
        if (outbox.isOpen()) {
            writeDue(Times.now());
        }
    }

    /** Writes the digests that are due at a moment. */
    void writeDue(Instant now) {
        List<Long> due = QuarkusTransaction.requiringNew()
                .call(() -> notices.listDue(now.minus(config.digest())));
        due.forEach(user -> QuarkusTransaction.requiringNew().run(() -> write(user)));
    }

    /** Forgets what was told long ago; daily in one node of the fleet. */
    @Scheduled(every = "24h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        turns.take("notice retention", Duration.ofHours(24), () -> notices.deleteTold(Times.now().minus(KEPT)));
    }

    private void write(Long userId) {
        List<MailNotice> untold = notices.lockUntold(userId, AT_ONCE);
        if (untold.isEmpty()) {
            // Another node was faster.
            return;
        }
        if (userId == null) {
            writeToDesk(untold);
        } else {
            writeToUser(users.findById(userId), untold);
        }
    }

    private void writeToDesk(List<MailNotice> untold) {
        DigestLetters.Content content = letters.toDesk(untold);
        List<String> desk = config.desk().orElse(List.of());
        for (int index = 0; content != null && index < desk.size(); index++) {
            outbox.write(new Letter("desk digest " + last(untold) + "." + index, desk.get(index), content.subject(),
                    content.text(), null));
        }
        // What is held again later is told again.
        untold.forEach(notices::delete);
    }

    private void writeToUser(User user, List<MailNotice> untold) {
        DigestLetters.Content content = !user.active || !user.commentMails || user.email == null ? null
                : letters.toUser(user, untold);
        if (content != null) {
            outbox.write(new Letter("author digest " + last(untold), user.email, content.subject(), content.text(),
                    content.unsubscribe()));
        }
        untold.forEach(notice -> notice.told = true);
    }

    private static long last(List<MailNotice> untold) {
        return untold.get(untold.size() - 1).id;
    }
}
