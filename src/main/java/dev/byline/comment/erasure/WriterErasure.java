package dev.byline.comment.erasure;

import java.util.ArrayList;
import java.util.List;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.moderation.CommentLocks;
import dev.byline.comment.moderation.WriterBlockRepository;
import dev.byline.comment.spam.RulesService;
import dev.byline.comment.spam.filter.Lessons;
import dev.byline.comment.submission.SubmissionRules;
import dev.byline.text.AddressMask;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Erases what this room holds about a person who is known by a mail address. In many transactions of bounded size: what
 * was killed in between is finished by doing it again.
 */
@ApplicationScoped
public class WriterErasure {

    private static final int BATCH = 100;

    @Inject
    CommentRepository comments;

    @Inject
    CommentLocks locks;

    @Inject
    CommentErasure erasure;

    @Inject
    SubmissionRules submissions;

    @Inject
    RulesService rules;

    @Inject
    Lessons lessons;

    @Inject
    WriterBlockRepository blocks;

    @Inject
    MentionErasure mentions;

    @Inject
    Event<AddressErased> events;

    /**
     * Erases a writer, in whatever case the address is given.
     *
     * @param email a valid address
     */
    public void erase(String email, ErasureMode mode, ErasureCounts counts) {
        String hash = submissions.emailHash(email);
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> eraseBatch(hash, mode, counts));
        }
        counts.add("writer_block", QuarkusTransaction.requiringNew().call(() -> blocks.deleteByEmail(hash)));
        AddressMask mask = AddressMask.of(email);
        mentions.erase(mask, counts);
        counts.add("moderation_rules", rules.forget(mask));
        events.fire(new AddressErased(mask, counts));
    }

    private boolean eraseBatch(String hash, ErasureMode mode, ErasureCounts counts) {
        lessons.pause();
        List<Long> ids = comments.listIdsByWriter(hash, BATCH);
        List<Comment> kept = new ArrayList<>();
        List<Comment> gone = new ArrayList<>();
        locks.lockAll(ids).stream().filter(comment -> hash.equals(comment.emailHash)).forEach(comment ->
                (mode == ErasureMode.ANONYMISE && comment.isApproved() ? kept : gone).add(comment));
        erasure.anonymise(kept, counts);
        erasure.erase(gone, counts);
        return !ids.isEmpty();
    }
}
