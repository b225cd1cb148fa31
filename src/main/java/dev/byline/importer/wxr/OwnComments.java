package dev.byline.importer.wxr;

import java.util.Collection;
import java.util.Map;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.erasure.ErasedOriginRepository;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.security.UserRepository;
import dev.byline.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What Byline's own exports say of comments. */
@ApplicationScoped
class OwnComments {

    private static final int AGENT_LENGTH = 500;
    private static final int MOST_FINDINGS = 100;

    @Inject
    UserRepository users;

    @Inject
    FindingRepository findings;

    @Inject
    ErasedOriginRepository erasedOrigins;

    /** Whether all that the file holds is what stays of a comment when its writer is erased. */
    static boolean isLeftByErasure(WxrComment found) {
        return isPlace(found) || found.own().erased() && found.email().isEmpty() && found.website().isEmpty()
                && found.networkAddress().isEmpty() && found.own().userAgent() == null;
    }

    /** Whether nothing is left of the comment but the place on which others hang. */
    static boolean isPlace(WxrComment found) {
        return found.own().place() && found.content().isBlank();
    }

    /** What was typed: as the file says it, as long as nobody has changed what was made of it. */
    static String typed(WxrComment found) {
        OwnWords.OfComment own = found.own();
        return own.text() != null && Digests.of(found.content()).equals(own.digest()) ? own.text() : found.content();
    }

    /** Puts into a new comment what WordPress' words do not say. */
    void complete(Comment comment, WxrComment found) {
        OwnWords.OfComment own = found.own();
        comment.editedAt = OwnWords.time(own.editedAt(), null);
        comment.userAgent = own.userAgent() == null ? null
                : Texts.cut(PlainText.singleLine(own.userAgent()), AGENT_LENGTH);
        comment.notify = own.wantsReplies() && comment.emailHash != null;
        comment.emailProven = own.emailProven() && comment.emailHash != null;
        comment.userId = own.deskUser() == null ? null
                : users.findByName(own.deskUser()).map(user -> user.id).orElse(null);
        if (isPlace(found)) {
            comment.status = CommentStatus.TRASH;
            comment.withdrawn = own.withdrawn();
            comment.name = "";
            comment.say("", "");
        }
    }

    /** Notes, in a transaction of its own, what no import may bring back. */
    @Transactional(TxType.REQUIRES_NEW)
    void noteErased(Collection<String> origins) {
        origins.forEach(erasedOrigins::add);
    }

    /** Stores what the checks found about comments that are stored, and what an older file must not bring back. */
    void follow(Map<Comment, OwnWords.OfComment> made) {
        made.forEach((comment, own) -> {
            if (own.findings() != null && own.findings().size() <= MOST_FINDINGS) {
                findings.add(comment.id, own.findings().stream().filter(OwnWords.Reason::isStorable)
                        .map(reason -> new Finding(reason.rule(), reason.weight(), reason.evidence())).toList());
            }
            if (own.erased()) {
                erasedOrigins.add(comment.origin);
            }
        });
    }
}
