package dev.byline.security;

/** How ownership tokens of comments look, so that sign-in can tell them from the desk's. */
public final class OwnershipCredential {

    /** What every ownership token starts with. */
    public static final String PREFIX = "blo_";

    private OwnershipCredential() {
    }

    /** The ownership token in an {@code Authorization} header, {@code null} if it holds none. Proves nothing yet. */
    public static String in(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        String credential = authorization.substring(7).strip();
        return isOne(credential) ? credential : null;
    }

    /** Whether a credential is meant as proof of owning a comment. */
    public static boolean isOne(String credential) {
        return credential.startsWith(PREFIX);
    }
}
