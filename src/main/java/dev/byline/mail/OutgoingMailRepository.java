package dev.byline.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Mails in the database. */
@ApplicationScoped
public class OutgoingMailRepository implements PanacheRepository<OutgoingMail> {

    /** Stores a mail unless there is one about the same; whether it did. Leaves the transaction whole either way. */
    public boolean insertNew(OutgoingMail mail) {
        return getEntityManager().unwrap(Session.class).createNativeMutationQuery(
                "insert into outgoing_mail (about, message_id, recipient,"
                + " recipient_hash, subject, text, unsubscribe, status, attempts, next_attempt_at, created_at)"
                + " values (:about, :messageId, :recipient, :hash, :subject, :text, :unsubscribe, 'WAITING', 0, :due,"
                + " :now) on conflict do nothing")
                .setParameter("about", mail.about).setParameter("messageId", mail.messageId)
                .setParameter("recipient", mail.recipient).setParameter("hash", mail.recipientHash)
                .setParameter("subject", mail.subject).setParameter("text", mail.text)
                .setParameter("unsubscribe", mail.unsubscribe, String.class)
                .setParameter("now", mail.createdAt).setParameter("due", mail.nextAttemptAt)
                .executeUpdate() > 0;
    }

    /** Locks the mail that has been due for longest and that no other node is about to take. */
    public Optional<OutgoingMail> lockDue(Instant now) {
        // A mail in the hands of a node that died is due again when its lease is over.
        List<?> found = getEntityManager().createNativeQuery("select * from outgoing_mail"
                + " where status in ('WAITING', 'SENDING') and next_attempt_at <= :now"
                + " order by next_attempt_at, id limit 1 for update skip locked", OutgoingMail.class)
                .setParameter("now", now).getResultList();
        return found.stream().findFirst().map(OutgoingMail.class::cast);
    }

    /** Locks a mail that a node has, if the lease that the node knows is still the last. */
    public Optional<OutgoingMail> lockOwn(long id, Instant leaseEnd) {
        return find("id = ?1 and status = ?2 and nextAttemptAt = ?3", id, MailStatus.SENDING, leaseEnd)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Removes mails of a kind that are still to be sent. */
    public long deleteWaiting(String aboutPrefix) {
        return delete("about like ?1 and status = ?2", aboutPrefix + "%", MailStatus.WAITING);
    }

    /** Removes mails that are still to be sent and end by the same address. */
    public long deleteWaitingEndingBy(String unsubscribe) {
        return delete("unsubscribe = ?1 and status = ?2", unsubscribe, MailStatus.WAITING);
    }

    /** Mails whose text meets a pattern in small letters; only those that are still to be sent have any. */
    public List<OutgoingMail> listNaming(String pattern) {
        return list("lower(text) like ?1", pattern);
    }

    /** How many mails of a kind were written to an address since a moment, whether or not they are sent. */
    public long countRecent(String recipientHash, String aboutPrefix, Instant since) {
        return count("recipientHash = ?1 and createdAt > ?2 and about like ?3", recipientHash, since,
                aboutPrefix + "%");
    }

    /** Mails by where they stand. */
    public long countByStatus(MailStatus status) {
        return count("status", status);
    }

    /** Removes what waits for an address. */
    public long deleteWaitingTo(String recipientHash) {
        return delete("recipientHash = ?1 and status in (?2, ?3)", recipientHash, MailStatus.WAITING,
                MailStatus.SENDING);
    }

    /** What is still to be sent to an address, oldest first. */
    public List<OutgoingMail> listWaitingTo(String recipientHash) {
        return find("recipientHash = ?1 and status in (?2, ?3) order by id", recipientHash, MailStatus.WAITING,
                MailStatus.SENDING).list();
    }

    /** Forgets to whom mails went. */
    public int forgetRecipient(String recipientHash) {
        return update("recipientHash = null where recipientHash = ?1", recipientHash);
    }

    /** Forgets to whom mails went that were settled before a moment. */
    public int forgetRecipients(Instant before) {
        return update("recipientHash = null where recipientHash is not null and status in (?1, ?2) and createdAt < ?3",
                MailStatus.SENT, MailStatus.FAILED, before);
    }

    /** Removes what was settled before a moment. */
    public long deleteSettled(Instant before) {
        return delete("status in (?1, ?2) and createdAt < ?3", MailStatus.SENT, MailStatus.FAILED, before);
    }
}
