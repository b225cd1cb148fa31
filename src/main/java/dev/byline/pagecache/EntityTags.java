package dev.byline.pagecache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Entity tags of answers (RFC 9110 §8.8.3): weak, since one tag stands for all codings of the same bytes. */
final class EntityTags {

    private static final String WEAK = "W/";
    private static final int BYTES = 15;

    private EntityTags() {
    }

    /** The tag of these bytes; the same on all nodes. */
    static String of(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return WEAK + '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /**
     * Whether a client has what the tag stands for, compared weakly (RFC 9110 §13.1.2).
     *
     * @param ifNoneMatch value of the header, {@code null} if it was not sent
     */
    static boolean match(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.equals(tag)) {
            return true;
        }
        String opaque = opaque(tag);
        for (String given : ifNoneMatch.split(",")) {
            String one = given.strip();
            if (one.equals("*") || opaque(one).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
