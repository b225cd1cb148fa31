package dev.byline.security;

/** How ownership tokens of comments look, so that sign-in can tell them from the desk's. */
public final class OwnershipCredential {

    /** What every ownership token starts with. */
    public static final String PREFIX = "blo_";

    private OwnershipCredential() {
    }

    /** Whether a credential is meant as proof of owning a comment. */
    public static boolean isOne(String credential) {
        return credential.startsWith(PREFIX);
    }
}
