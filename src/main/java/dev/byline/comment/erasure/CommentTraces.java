package dev.byline.comment.erasure;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What other tables hold about comments. Removed before the comments are, so that it is counted. */
@ApplicationScoped
public class CommentTraces {

    /** What its writer and the desk said about a comment, and what would tell a person from it. */
    private static final List<String> ABOUT_WRITERS = List.of("comment_revision", "comment_finding",
            "moderation_statement", "submission_key");

    /** What was made of its text. */
    private static final List<String> ABOUT_TEXTS = List.of("filter_lesson", "filter_learned", "comment_fingerprint",
            "comment_report");

    @Inject
    EntityManager entities;

    /** Forgets who wrote comments whose texts stay. */
    void forgetWriters(List<Long> comments, ErasureCounts counts) {
        ABOUT_WRITERS.forEach(table -> change("delete from " + table + " where", table, comments, counts));
        // The desk still has to decide about open reports; what settled ones said has served its purpose.
        change("update comment_report set detail = null where detail is not null and settled = true and",
                "comment_report", comments, counts);
        forgetNotes(comments, counts);
    }

    /** Forgets everything about comments. That something was decided about them, when and by whom, stays. */
    public void forgetAll(List<Long> comments, ErasureCounts counts) {
        ABOUT_WRITERS.forEach(table -> change("delete from " + table + " where", table, comments, counts));
        ABOUT_TEXTS.forEach(table -> change("delete from " + table + " where", table, comments, counts));
        forgetNotes(comments, counts);
    }

    private void forgetNotes(List<Long> comments, ErasureCounts counts) {
        change("update moderation_entry set note = null where note is not null and", "moderation_entry", comments,
                counts);
    }

    private void change(String statement, String table, List<Long> comments, ErasureCounts counts) {
        if (!comments.isEmpty()) {
            counts.add(table, entities.createNativeQuery(statement + " comment_id in (:comments)")
                    .setParameter("comments", comments).executeUpdate());
        }
    }
}
