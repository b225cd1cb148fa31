package dev.byline.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import dev.byline.data.SiteSecret;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.text.AddressMask;
import dev.byline.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Takes letters. What was written here is sent once the transaction around it has been committed, and only then. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Outbox {

    private static final int MAX_ABOUT = 200;

    @Inject
    MailConfig config;

    @Inject
    OutgoingMailRepository mails;

    @Inject
    MailRefusalRepository refusals;

    @Inject
    SiteSecret secret;

    @Inject
    SiteConfig site;

    @Inject
    Event<LetterWritten> written;

    /** Whether this site sends mail at all. */
    @Transactional(TxType.SUPPORTS)
    public boolean isOpen() {
        return config.from().isPresent();
    }

    /**
     * Writes a letter into the outbox, in the caller's transaction. Does nothing while the site sends no mail, if the
     * recipient wants none, or if a letter about the same was written before.
     *
     * @return whether it will be sent
     * @throws IllegalArgumentException if the address is none, or {@code about} is too long or holds an address
     */
    public boolean write(Letter letter) {
        return write(letter, Duration.ZERO);
    }

    /** The same for a letter that is not sent before some time has passed, in which it can be taken back. */
    public boolean write(Letter letter, Duration delay) {
        if (!EmailAddress.isValid(letter.to())) {
            throw new IllegalArgumentException("A letter needs one valid address");
        }
        if (letter.about().length() > MAX_ABOUT || letter.about().contains("@")) {
            throw new IllegalArgumentException("What a letter is about is short and no address");
        }
        String hash = hash(letter.to());
        if (!isOpen() || isRefused(hash)) {
            return false;
        }
        OutgoingMail mail = new OutgoingMail();
        mail.about = letter.about();
        mail.messageId = messageId(letter.about());
        mail.recipient = letter.to();
        mail.recipientHash = hash;
        mail.subject = LetterText.subject(letter.subject());
        mail.text = LetterText.body(letter.text());
        mail.unsubscribe = letter.unsubscribe();
        mail.createdAt = Times.now();
        mail.nextAttemptAt = mail.createdAt.plus(delay);
        boolean isNew = mails.insertNew(mail);
        if (isNew) {
            written.fire(new LetterWritten());
        }
        return isNew;
    }

    /** Takes letters back that are not on their way already; others about the same may be written again. */
    public void takeBack(String kind) {
        mails.deleteWaiting(kind);
    }

    /** Takes letters back that end by the same address. */
    public void takeBackEndingBy(String unsubscribe) {
        mails.deleteWaitingEndingBy(unsubscribe);
    }

    /** Whether an address, by its {@link #hash}, wants no mail from this site. */
    public boolean isRefused(String recipientHash) {
        return refusals.findById(recipientHash) != null;
    }

    /** Sends nothing to an address any more, by its {@link #hash}; what waits for it is removed. */
    public void refuse(String recipientHash) {
        refusals.insert(recipientHash, Times.now());
        mails.deleteWaitingTo(recipientHash);
    }

    /**
     * How many letters of a kind were written to an address since a moment, at most two days ago.
     *
     * @param recipientHash its {@link #hash}
     * @param kind          what {@code about} is or begins with
     */
    public long countSince(String recipientHash, String kind, Instant since) {
        return mails.countRecent(recipientHash, kind, since);
    }

    /**
     * Forgets an address: letters that wait for it, where it stands in letters to others, its refusal, and to whom sent
     * letters went.
     */
    public void forget(String email) {
        String hash = hash(email);
        AddressMask mask = AddressMask.of(email);
        mails.listNaming(mask.like()).forEach(mail -> mail.text = mask.apply(mail.text));
        mails.deleteWaitingTo(hash);
        mails.forgetRecipient(hash);
        refusals.deleteById(hash);
    }

    /** The keyed hash by which addresses are known here: that of the comments' addresses too. */
    @Transactional(TxType.SUPPORTS)
    public String hash(String email) {
        return secret.hex("email", EmailAddress.normalised(email));
    }

    /** The same for each attempt, so that mailboxes and people can tell a mail that came twice. */
    private String messageId(String about) {
        String host = URI.create(site.url()).getHost();
        return secret.token("message id", about) + "@" + (host == null ? "localhost" : host);
    }
}
