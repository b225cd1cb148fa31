package dev.byline.comment.spam.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.altcha.altcha.Altcha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.comment.CommentConfig;
import dev.byline.data.SiteSecret;
import dev.byline.data.Turns;
import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Proofs of work by ALTCHA. A proof counts once, for ten minutes, for one article; the algorithm is fixed, and what was
 * spent is kept in the database, since the library itself stores nothing (CVE-2025-68113).
 */
@ApplicationScoped
public class ProofOfWork {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Altcha.Algorithm ALGORITHM = Altcha.Algorithm.SHA256;
    private static final String ARTICLE = "article";
    private static final String EXPIRES = "expires";

    @Inject
    Turns turns;

    @Inject
    SiteSecret secret;

    @Inject
    CommentConfig config;

    @Inject
    SpentChallengeRepository spent;

    @Inject
    ObjectMapper json;

    /**
     * A proof whose signature, time, article and work are right.
     *
     * @param hash      what it is known by
     * @param expiresAt until when it counts
     */
    record Valid(String hash, Instant expiresAt) {
    }

    /** A new challenge for one article. */
    public Challenge challenge(long articleId) {
        return challenge(articleId, Times.now().plus(LIFE));
    }

    Challenge challenge(long articleId, Instant expiresAt) {
        try {
            Altcha.Challenge made = Altcha.createChallenge(new Altcha.ChallengeOptions().setAlgorithm(ALGORITHM)
                    .setMaxNumber((long) config.proofEffort()).setSecureRandomNumber(true).setHmacKey(key())
                    .setExpires(expiresAt.getEpochSecond()).addParam(ARTICLE, Long.toString(articleId)));
            return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /** Whether a proof is right for the article and was not used before. */
    public boolean accepts(String proof, long articleId) {
        return verify(proof, articleId).filter(valid -> spent.findById(valid.hash()) == null).isPresent();
    }

    /**
     * Uses a proof up in the caller's transaction; of two at once the second waits for the first.
     *
     * @return false if it is right but was used before
     */
    public boolean spend(String proof, long articleId) {
        return verify(proof, articleId).map(valid -> spent.add(valid.hash(), valid.expiresAt())).orElse(true);
    }

    /** Forgets spent challenges whose time is over. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetInTurn() {
        turns.take("proof retention", Duration.ofMinutes(10), this::forget);
    }

    /** Forgets spent challenges that have expired; within a transaction. */
    @Transactional
    void forget() {
        spent.deleteExpired(Times.now());
    }

    private Optional<Valid> verify(String proof, long articleId) {
        if (proof == null || proof.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode sent = json.readTree(Base64.getDecoder().decode(proof.strip()));
            Altcha.Payload payload = new Altcha.Payload();
            payload.algorithm = sent.path("algorithm").textValue();
            payload.challenge = sent.path("challenge").textValue();
            payload.number = sent.path("number").isIntegralNumber() ? sent.path("number").longValue() : null;
            payload.salt = sent.path("salt").textValue();
            payload.signature = sent.path("signature").textValue();
            // The library would take any algorithm that it knows.
            if (!ALGORITHM.getName().equals(payload.algorithm) || payload.challenge == null || payload.salt == null
                    || payload.signature == null || payload.number == null || payload.number < 0
                    || payload.number > config.proofEffort() || !Altcha.verifySolution(payload, key(), true)) {
                return Optional.empty();
            }
            Map<String, String> signed = Altcha.extractParams(payload.salt);
            Instant expires = Instant.ofEpochSecond(Long.parseLong(signed.getOrDefault(EXPIRES, "0")));
            return Long.toString(articleId).equals(signed.get(ARTICLE)) && Times.now().isBefore(expires)
                    ? Optional.of(new Valid(payload.challenge, expires)) : Optional.empty();
        } catch (Exception unreadable) {
            // The library declares no narrower type; whatever cannot be read is no proof.
            return Optional.empty();
        }
    }

    private String key() {
        return secret.hex("proof of work", "altcha");
    }
}
