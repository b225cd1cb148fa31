package dev.byline.comment.spam.filter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentDecided;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.http.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Turns decisions of the desk into knowledge. A decision only leaves a lesson behind, in its own transaction; lessons are
 * learned seconds later by one node at a time, so that decisions never wait for each other's words.
 */
@ApplicationScoped
public class Lessons {

    private static final int AT_ONCE = 20;

    @Inject
    LessonRepository lessons;

    @Inject
    LearnedRepository learned;

    @Inject
    FilterRepository filter;

    @Inject
    CommentRepository comments;

    @Inject
    LearningFilter memory;

    /** What a batch of lessons changes. */
    private static final class Change {
        private final Map<String, Model.Counts> tokens = new TreeMap<>();
        private int lessons;
        private int ham;
        private int spam;

        void add(Set<String> seen, boolean isSpam, int times) {
            int moreHam = isSpam ? 0 : times;
            int moreSpam = isSpam ? times : 0;
            ham += moreHam;
            spam += moreSpam;
            // Not Counts.plus: differences may be negative.
            seen.forEach(token -> tokens.merge(token, new Model.Counts(moreHam, moreSpam),
                    (one, other) -> new Model.Counts(one.ham() + other.ham(), one.spam() + other.spam())));
        }
    }

    /** Approving and calling spam teach; throwing away does not, since that has many reasons. */
    void note(@Observes CommentDecided decided) {
        boolean taught = decided.before() == CommentStatus.APPROVED || decided.before() == CommentStatus.SPAM;
        if (decided.before() == null || decided.after() == CommentStatus.TRASH
                || decided.after() == CommentStatus.PENDING && !taught) {
            return;
        }
        FilterLesson lesson = new FilterLesson();
        lesson.commentId = decided.commentId();
        lesson.spam = decided.after() == CommentStatus.PENDING ? null : decided.after() == CommentStatus.SPAM;
        lesson.createdAt = Times.now();
        lessons.persist(lesson);
    }

    /** Lets nobody learn until the transaction ends. Call it before comments are locked: learning refers to them. */
    public void pause() {
        filter.lock();
    }

    /**
     * Unlearns comments within the caller's transaction, which has {@link #pause paused} learning; how many were known.
     * Nodes notice it within a minute.
     */
    public int unlearn(Collection<Long> commentIds) {
        if (commentIds.isEmpty()) {
            return 0;
        }
        lessons.deleteByComments(commentIds);
        Change change = new Change();
        List<FilterLearned> known = learned.listByComments(commentIds);
        known.forEach(before -> {
            change.add(before.tokenSet(), before.spam, -1);
            learned.delete(before);
        });
        store(change);
        return known.size();
    }

    /** Learns what waits, unless another node is at it. */
    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void learn() {
        int done;
        do {
            Change change = QuarkusTransaction.requiringNew().call(this::learnSome);
            done = change.lessons;
            if (done > 0) {
                memory.add(change.tokens, change.ham, change.spam);
            }
        } while (done == AT_ONCE);
    }

    /** Whether lessons wait. */
    boolean isBehind() {
        return QuarkusTransaction.requiringNew().call(() -> lessons.count() > 0);
    }

    private Change learnSome() {
        Change change = new Change();
        if (lessons.count() == 0 || !filter.tryLock()) {
            return change;
        }
        for (FilterLesson lesson : lessons.listOldest(AT_ONCE)) {
            learn(lesson, change);
            lessons.delete(lesson);
            change.lessons++;
        }
        store(change);
        return change;
    }

    private void store(Change change) {
        FilterTotal total = filter.lock();
        total.ham = Math.max(0, total.ham + change.ham);
        total.spam = Math.max(0, total.spam + change.spam);
        Map<String, FilterToken> known = filter.mapByTokens(change.tokens.keySet());
        change.tokens.forEach((token, more) -> store(token, more, known.get(token)));
    }

    private void learn(FilterLesson lesson, Change change) {
        FilterLearned before = learned.findById(lesson.commentId);
        if (before != null) {
            change.add(before.tokenSet(), before.spam, -1);
        }
        Comment comment = comments.findById(lesson.commentId);
        if (lesson.spam == null || comment == null) {
            if (before != null) {
                learned.delete(before);
            }
            return;
        }
        Set<String> tokens = Tokens.of(comment.name, comment.website, comment.html());
        change.add(tokens, lesson.spam, 1);
        FilterLearned now = before == null ? new FilterLearned() : before;
        now.spam = lesson.spam;
        now.tokens = String.join("\n", tokens);
        if (before == null) {
            now.commentId = lesson.commentId;
            learned.persist(now);
        }
    }

    private void store(String token, Model.Counts more, FilterToken known) {
        Model.Counts now = (known == null ? new Model.Counts(0, 0) : new Model.Counts(known.ham, known.spam))
                .plus(more.ham(), more.spam());
        if (known == null && !now.isEmpty()) {
            FilterToken made = new FilterToken();
            made.token = token;
            made.ham = now.ham();
            made.spam = now.spam();
            filter.persist(made);
        } else if (known != null && now.isEmpty()) {
            filter.delete(known);
        } else if (known != null) {
            known.ham = now.ham();
            known.spam = now.spam();
        }
    }
}
