package dev.byline.privacy;

import java.time.Duration;
import java.time.Instant;

import dev.byline.comment.submission.SubmissionRules;
import dev.byline.data.SiteSecret;
import dev.byline.http.Problem;
import dev.byline.http.ProblemType;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.mail.Letter;
import dev.byline.mail.Outbox;
import dev.byline.security.ClientAddress;
import dev.byline.security.RateLimit;
import dev.byline.security.RateLimits;
import dev.byline.text.EmailAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes what readers ask for and mails them a link that does it: only who reads the mail of an address may have its
 * data. The same happens for every address, whether anything is stored about it or not.
 */
@ApplicationScoped
public class PrivacyRequests {

    private static final int NETWORKS = 100_000;
    private static final String TOKEN = "[1-9]\\d{0,17}\\.[A-Za-z0-9_-]{43}";

    @Inject
    PrivacyConfig config;

    @Inject
    PrivacyRequestRepository requests;

    @Inject
    SubmissionRules rules;

    @Inject
    Outbox outbox;

    @Inject
    SiteSecret secret;

    @Inject
    SiteConfig site;

    @Inject
    RateLimits limits;

    private RateLimit networks;

    @PostConstruct
    void readConfig() {
        networks = limits.shared("privacy-requests", config.burst(), config.interval(), NETWORKS);
    }

    /** Whether readers can ask here: without mail nobody can be sent a link. */
    public boolean areTaken() {
        return outbox.isOpen();
    }

    /**
     * Mails a link to an address. More than a few for one address are taken without another letter.
     *
     * @param email          a valid address
     * @param networkAddress who asks
     * @throws Problem 429 if that network has asked too often, 503 if this site sends no mail
     */
    public void take(String email, PrivacyKind kind, String networkAddress) {
        if (!areTaken()) {
            throw Problem.of(ProblemType.UNAVAILABLE, "This site sends no mail. Please ask its desk instead");
        }
        Duration wait = networks.take(ClientAddress.network(networkAddress));
        if (!wait.isZero()) {
            throw Problem.tooMany("You have asked too often. Please try again later", wait);
        }
        QuarkusTransaction.requiringNew().run(() -> write(email, kind));
    }

    /** The request of a link that is still good, {@code null} for every other. */
    public PrivacyRequest find(String token) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PrivacyRequest request = token.matches(TOKEN)
                    ? requests.findById(Long.valueOf(token.substring(0, token.indexOf('.')))) : null;
            return request != null && SiteSecret.equal(tokenOf(request), token)
                    && Times.now().isBefore(request.expiresAt) ? request : null;
        });
    }

    /** Uses a link up; false if somebody else was faster. */
    public boolean use(PrivacyRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> requests.deleteById(request.id));
    }

    private void write(String email, PrivacyKind kind) {
        Instant now = Times.now();
        String hash = rules.emailHash(email);
        if (requests.listByWriter(hash, now).size() >= config.perAddress()) {
            return;
        }
        PrivacyRequest request = new PrivacyRequest();
        request.kind = kind;
        request.email = EmailAddress.normalised(email);
        request.emailHash = hash;
        request.createdAt = now;
        request.expiresAt = now.plus(config.lifetime());
        requests.persistAndFlush(request);
        outbox.write(letter(request, email));
    }

    private Letter letter(PrivacyRequest request, String to) {
        String wish = request.kind == PrivacyKind.EXPORT ? "for a copy of everything that " + site.name()
                + " stores about this address" : "that " + site.name() + " forgets everything about this address";
        String text = "Somebody, probably you, asked " + wish + ".\n\nTo go on, open this page:\n\n"
                + site.link("/privacy/" + tokenOf(request)) + "\n\nThe link can be used once, within "
                + config.lifetime().toHours() + " hours. If it was not you, do nothing: nothing will happen.\n";
        return new Letter("privacy:" + request.id, to, "Your data at " + site.name(), text, null);
    }

    private String tokenOf(PrivacyRequest request) {
        return request.id + "." + secret.token("privacy request", request.id + " " + request.kind + " "
                + request.createdAt);
    }
}
