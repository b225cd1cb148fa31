package dev.byline.privacy;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.byline.comment.CommentStatus;
import dev.byline.comment.appeal.ModerationStatement;
import dev.byline.comment.moderation.Reason;

/** The parts of an exported document. A changed meaning of any of them needs a new version of the document. */
final class PersonalData {

    private PersonalData() {
    }

    /**
     * A comment.
     *
     * @param article      slug of the article below which it stands
     * @param page         address of its place
     * @param status       where it stands; what was taken for spam is called pending, as everywhere to its writer
     * @param withdrawn    whether the person took it back
     * @param wantsReplies whether the person wants to hear of replies
     * @param reports      how often readers reported it; what they said is theirs
     * @param revisions    what it said before edits
     * @param statement    why the desk removed it, {@code null} if it said nothing
     */
    record Remark(long id, String article, String page, Long parent, CommentStatus status, boolean withdrawn,
            String name, String email, boolean emailProven, String website, String text, String html,
            @JsonProperty("notify") boolean wantsReplies, String networkAddress, String userAgent, Instant createdAt,
            Instant updatedAt, Instant editedAt, long reports, List<Revision> revisions, Statement statement) {
    }

    /** What a comment said before an edit. */
    record Revision(String name, String website, String text, boolean editedByDesk, Instant editedAt) {
    }

    /** Why the desk removed a comment, and what the person answered to that. */
    record Statement(Reason reason, String explanation, boolean automatic, Instant createdAt, String appeal,
            Instant appealedAt, ModerationStatement.Outcome outcome, String answer, Instant answeredAt) {
    }

    /** That the desk takes no comments from the address. */
    record Block(Instant createdAt) {
    }

    /** A mail to the address that has not been sent yet. */
    record Mail(String subject, Instant createdAt) {
    }

    /** That the address wants no mail. */
    record Refusal(Instant createdAt) {
    }

    /** What was asked for in the name of the address. */
    record Request(PrivacyKind kind, Instant createdAt, Instant expiresAt) {
    }
}
