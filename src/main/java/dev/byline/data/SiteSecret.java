package dev.byline.data;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * The site's one secret and what is derived from it: keyed hashes (HMAC-SHA256, RFC 2104) for cursors, avatars,
 * ownership tokens and comparisons of addresses. Comes from {@code BYLINE_SECRET} or, by default, is made at the first
 * start and kept in the database, so that all nodes share it.
 */
@ApplicationScoped
public class SiteSecret {

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "byline.secret")
    Optional<String> configured;

    /** Never fed itself: a copy spares the search for the algorithm and the work on the key. */
    private volatile Mac keyed;

    /**
     * The keyed hash of a text as 32 bytes.
     *
     * @param purpose keeps hashes of the same text for different uses apart
     */
    public byte[] hash(String purpose, String text) {
        try {
            Mac mac = (Mac) keyed().clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException otherProvider) {
            throw new IllegalStateException("The platform's HmacSHA256 can be copied", otherProvider);
        }
    }

    /** The keyed hash as 64 hexadecimal digits. */
    public String hex(String purpose, String text) {
        return HexFormat.of().formatHex(hash(purpose, text));
    }

    /** The keyed hash as 43 characters that need no escaping in URLs. */
    public String token(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purpose, text));
    }

    /** Compares two secrets in a time that does not depend on where they differ. */
    public static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Mac keyed() {
        Mac known = keyed;
        if (known == null) {
            try {
                known = Mac.getInstance("HmacSHA256");
                known.init(new SecretKeySpec(configured.orElseGet(this::stored).getBytes(StandardCharsets.UTF_8),
                        "HmacSHA256"));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
            }
            keyed = known;
        }
        return known;
    }

    private String stored() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> found = entities.createNativeQuery("select material from site_secret").getResultList();
            if (!found.isEmpty()) {
                return (String) found.get(0);
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            // Two nodes may start at once: the row that is there first counts.
            entities.createNativeQuery("insert into site_secret (id, material) values (1, :made) on conflict do nothing")
                    .setParameter("made", made).executeUpdate();
            return (String) entities.createNativeQuery("select material from site_secret").getSingleResult();
        });
    }
}
