package dev.byline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The text of access tokens: a prefix that tells them from other credentials and 256 random bits. That many bits need
 * no slow hash; SHA-256 keeps a stolen database from being a stolen key ring.
 */
public final class TokenText {

    /** What every access token of the desk starts with. */
    public static final String PREFIX = "bld_";

    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {
    }

    /** A new token. */
    public static String make() {
        return PREFIX + random();
    }

    /** 256 random bits as text that cookies and URLs take as it is. */
    public static String random() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Whether a credential is meant as an access token of the desk. */
    public static boolean isOne(String credential) {
        return credential.startsWith(PREFIX);
    }

    /** What is stored of a token. */
    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
